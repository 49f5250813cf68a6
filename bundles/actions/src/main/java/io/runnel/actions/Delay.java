// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Span;
import io.runnel.kind.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Waits for a span of time that begins when the wait before it was due, else at the enrolment; so a
 * late engine never adds to it (case B28).
 */
@Component
@Kind(
    id = "delay.for",
    label = "Delay",
    about = "Waits. Days are calendar days in the workflow's time zone, hours are elapsed time.",
    category = "Delays",
    effect = Effect.NONE,
    since = "1.0")
public final class Delay implements ActionKind<Delay.Settings, NoAnswer> {
  /**
   * @param duration how long
   */
  public record Settings(
      @Field(value = "Duration", help = "For instance P1D for a day, PT2H for two hours.")
          Span duration) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    return Outcome.waitUntil(settings.duration().after(step.anchor(), step.zone()));
  }

  @Override
  public List<Problem> check(Settings settings) {
    Instant start = Instant.EPOCH;
    return settings.duration().after(start, ZoneOffset.UTC).isAfter(start)
        ? List.of()
        : List.of(Problem.at("/duration", "must be longer than nothing, for instance P1D"));
  }
}
