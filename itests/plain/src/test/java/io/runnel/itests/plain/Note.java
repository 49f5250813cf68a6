// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.kind.ActionKind;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A step inside the burst that remembers each call and answers as the test says. */
@Kind(id = "test.note", label = "Note", effect = Effect.NONE)
public final class Note implements ActionKind<Note.Settings, NoAnswer> {
  public final List<String> seen = new CopyOnWriteArrayList<>();
  public volatile Function<Step, Outcome<NoAnswer>> answer = step -> Outcome.done(NoAnswer.NOTHING);

  /** What to remember. */
  public record Settings(@Field("Text") String text) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    seen.add(settings.text());
    return answer.apply(step);
  }
}
