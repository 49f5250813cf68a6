// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.kind.Call;
import io.runnel.kind.Effect;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Decision.PendingCall;
import io.runnel.rules.decide.StepView;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.KindCalls;
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
    Outcome<?> outcome = run(action, new Call<>(call.settings(), step));
    if (action.kind().effect() != Effect.EXTERNAL) {
      Outcome<?> again = run(action, new Call<>(call.settings(), step));
      if (!outcome.equals(again)) {
        throw new AssertionError(
            "%s has effect %s but answered twice on equal inputs: %s, then %s"
                .formatted(action.kind().id(), action.kind().effect(), outcome, again));
      }
    }
    return outcome;
  }

  private static Outcome<?> run(InstalledAction action, Call<Record> call) {
    return KindCalls.runAll(action, List.of(call)).get(0);
  }
}
