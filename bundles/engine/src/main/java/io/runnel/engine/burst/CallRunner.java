// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.trace.Trace;
import io.runnel.kind.Call;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Decision.PendingCall;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.KindCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the calls of a round, grouped by kind and step so that each {@code runAll} sees as many as
 * possible. What a kind throws is a retry; it never ends the batch.
 */
final class CallRunner {
  private CallRunner() {}

  /**
   * @param action the kind
   * @param workflow the workflow
   * @param version its version
   * @param step number of the step
   */
  record Group(InstalledAction action, long workflow, int version, int step) {}

  /** One call of a round. */
  record Waiting(RecordLine line, Run run, PendingCall call) {
    Group group() {
      return new Group(call.action(), run.plan().workflow(), run.plan().version(), call.number());
    }
  }

  /** Outcomes by call. */
  static Map<Waiting, Outcome<?>> run(List<Waiting> waiting) {
    Map<Group, List<Waiting>> groups = new LinkedHashMap<>();
    for (Waiting call : waiting) {
      groups.computeIfAbsent(call.group(), group -> new ArrayList<>()).add(call);
    }
    Map<Waiting, Outcome<?>> outcomes = new LinkedHashMap<>();
    groups.forEach((group, calls) -> runGroup(group.action(), calls, outcomes));
    return outcomes;
  }

  private static void runGroup(
      InstalledAction action, List<Waiting> waiting, Map<Waiting, Outcome<?>> outcomes) {
    List<Call<Record>> calls = new ArrayList<>();
    for (Waiting one : waiting) {
      calls.add(new Call<>(one.call().settings(), one.call().step()));
    }
    List<? extends Outcome<?>> answers;
    try (Trace trace = trace(action, waiting)) {
      answers = KindCalls.runAll(action, calls);
    }
    for (int i = 0; i < waiting.size(); i++) {
      outcomes.put(waiting.get(i), answers.get(i));
    }
  }

  /** The enrolment is told only of a call that is alone: one call of a kind serves many. */
  private static Trace trace(InstalledAction action, List<Waiting> waiting) {
    Run first = waiting.get(0).run();
    Trace trace =
        new Trace()
            .with(Trace.WORKFLOW, first.plan().workflow())
            .with(Trace.STEP, first.plan().node(waiting.get(0).call().number()).step().id())
            .with(Trace.KIND, action.kind().id());
    return waiting.size() == 1 ? trace.with(Trace.ENROLMENT, first.now().id()) : trace;
  }
}
