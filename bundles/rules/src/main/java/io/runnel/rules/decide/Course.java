// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.store.Enrolment;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enrolment being moved along within one decision. */
final class Course {
  final Plan plan;
  final Memory memory;
  final List<Decision.Line> lines = new ArrayList<>();
  private final Enrolment before;
  State state;
  int step;
  int visit;
  int stepsRun;
  int depth;
  Instant anchor;
  @Nullable Instant due;
  @Nullable String reason;

  Course(Plan plan, Enrolment before) {
    this.plan = plan;
    this.before = before;
    this.memory = new Memory(before.memory());
    Enrolment.Position at = before.position();
    this.state = before.state();
    this.step = at.step();
    this.visit = at.visit();
    this.stepsRun = at.stepsRun();
    this.depth = at.depth();
    this.anchor = at.anchor();
    this.due = at.due();
    this.reason = at.reason();
  }

  long enrolmentId() {
    return before.id();
  }

  Plan.Node node() {
    return plan.node(step);
  }

  void line(HistoryEvent event, @Nullable String detail, @Nullable String seen) {
    lines.add(new Decision.Line(step, event, detail, seen));
  }

  void go(int number) {
    memory.attempt(1, 0);
    step = number;
    visit = 1;
    if (number != Plan.END && plan.hasJumps()) {
      visit = memory.visit(node().step().id());
    }
    activate();
  }

  void activate() {
    state = State.ACTIVE;
    due = null;
    reason = null;
  }

  void rest(State newState, @Nullable Instant newDue, @Nullable String newReason) {
    state = newState;
    due = newDue;
    reason = newReason;
  }

  void end(State ended, HistoryEvent event, @Nullable String why) {
    lines.add(new Decision.Line(event == HistoryEvent.COMPLETED ? -1 : step, event, why, null));
    rest(ended, null, why);
    step = Plan.END;
  }

  Decision decision(Decision.Next next) {
    Enrolment.Position at =
        new Enrolment.Position(
            step, visit, stepsRun, depth, before.position().startedAt(), anchor, due, reason);
    Enrolment after =
        new Enrolment(
            before.id(),
            before.ref(),
            before.workflow(),
            plan.version(),
            state,
            at,
            memory.content(),
            before.revision());
    return new Decision(after, List.copyOf(lines), next);
  }
}
