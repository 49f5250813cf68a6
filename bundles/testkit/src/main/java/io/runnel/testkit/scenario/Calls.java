// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.kind.Call;
import io.runnel.kind.Effect;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Decision.PendingCall;
import io.runnel.rules.decide.StepView;
import io.runnel.rules.kind.InstalledAction;
import java.util.List;

/** Calls kinds as the engine does, and holds those without outside effects to their word. */
final class Calls {
  private Calls() {}

  /**
   * Runs a call. A kind of effect {@code NONE} or {@code RECORD} is run twice: equal inputs must
   * give equal outcomes, since the engine decides again after a conflict.
   */
  static Outcome<?> run(PendingCall call, StepView step) {
    InstalledAction action = call.action();
    Outcome<?> outcome = runAll(action, new Call<>(call.settings(), step));
    if (action.kind().effect() != Effect.EXTERNAL) {
      Outcome<?> again = runAll(action, new Call<>(call.settings(), step));
      if (!outcome.equals(again)) {
        throw new AssertionError(
            "%s has effect %s but answered twice on equal inputs: %s, then %s"
                .formatted(action.kind().id(), action.kind().effect(), outcome, again));
      }
    }
    return outcome;
  }

  private static Outcome<?> runAll(InstalledAction action, Call<Record> call) {
    try {
      List<Outcome<Record>> outcomes = action.service().runAll(List.of(call));
      return outcomes.size() == 1
          ? outcomes.get(0)
          : Outcome.fail("runAll answered " + outcomes.size() + " outcomes, not 1");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Outcome.retry("interrupted");
    } catch (Exception | LinkageError failure) {
      return Outcome.retry(failure.toString());
    }
  }
}
