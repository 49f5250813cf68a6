// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Span;
import io.runnel.testkit.kind.SampleStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {
  private final Delay action = new Delay();

  /** Case B28: half an hour after its anchor the step still counts from the anchor. */
  @Test
  void countsFromTheAnchorAndNotFromTheMomentItRuns() {
    assertEquals(SampleStep.ANCHOR.plusSeconds(1), run("PT1S"));
  }

  /** The clocks of Paris go forward in the night after the anchor. */
  @ParameterizedTest
  @CsvSource({"P1D,2026-03-29T08:00:00Z", "PT24H,2026-03-29T09:00:00Z"})
  void aDayKeepsTheTimeOfDayAndHoursAreElapsedTime(String duration, Instant expected) {
    assertEquals(expected, run(duration));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P0D", "PT-5M", "P-1D"})
  void refusesADurationThatIsNotLongerThanNothing(String duration) {
    var problems = action.check(new Delay.Settings(Span.parse(duration)));
    assertEquals("/duration", problems.get(0).pointer());
  }

  @Test
  void takesAnyLongerDuration() {
    assertEquals(List.of(), action.check(new Delay.Settings(Span.parse("P1DT2H"))));
  }

  private Instant run(String duration) {
    var settings = new Delay.Settings(Span.parse(duration));
    return ((Outcome.Wait<NoAnswer>) action.run(settings, SampleStep.of(Map.of()))).until();
  }
}
