// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.decide.Decision;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.Retries;
import io.runnel.rules.decide.StepAround;
import io.runnel.rules.decide.StepView;
import io.runnel.store.Enrolment;
import io.runnel.testkit.clock.TestClock;
import io.runnel.workflow.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Effects under way: run as soon as they are due, tried again by the engine's rules. */
final class Effects {
  private final Journal journal;
  private final TestClock clock;
  private final List<Pending> pending = new ArrayList<>();

  Effects(Journal journal, TestClock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  private record Pending(
      Plan plan, Enrolment enrolment, Decision.PendingCall call, Attempts attempts) {}

  private record Attempts(int done, Instant due, Instant deadline) {}

  /**
   * An effect that has its final outcome.
   *
   * @param enrolment id of the enrolment
   * @param cause what it is told
   */
  record Ended(long enrolment, Cause cause) {}

  void add(Plan plan, Enrolment enrolment, Decision.Send send) {
    Instant now = clock.instant();
    Attempts attempts = new Attempts(0, now, now.plus(Retries.DEADLINE));
    pending.add(new Pending(plan, enrolment, send.call(), attempts));
  }

  /** Runs what is due; answers what has ended. */
  List<Ended> runDue() {
    List<Pending> due =
        pending.stream().filter(one -> !one.attempts().due().isAfter(clock.instant())).toList();
    pending.removeAll(due);
    List<Ended> ended = new ArrayList<>();
    for (Pending one : due) {
      Ended end = attempt(one);
      if (end != null) {
        ended.add(end);
      }
    }
    return ended;
  }

  private @Nullable Ended attempt(Pending one) {
    int attempt = one.attempts().done() + 1;
    StepView was = one.call().step();
    StepView step =
        new StepView(
            was.record(),
            was.answers(),
            was.event(),
            new StepView.Times(clock.instant(), was.anchor(), was.zone()),
            new StepView.Turn(was.turn().stepId(), was.visit(), attempt, was.onceKey()),
            new StepAround(was.around().kinds(), was.around().tenant(), StepAround.NewIds.NONE),
            was.links());
    Outcome<?> outcome = Calls.run(one.call(), step);
    if (outcome instanceof Outcome.Retry<?> retry) {
      return again(one, attempt, retry);
    }
    if (outcome instanceof Outcome.Fail<?> fail) {
      return end(one, null, fail.why());
    }
    if (outcome instanceof Outcome.Done<?> done && done.changes().isEmpty()) {
      return end(one, one.call().action().answer().write(done.answer()), null);
    }
    return end(one, null, "a kind with outside effects may only answer done, retry or fail");
  }

  private @Nullable Ended again(Pending one, int attempt, Outcome.Retry<?> retry) {
    Instant deadline = one.attempts().deadline();
    Instant due = Retries.next(attempt, clock.instant(), deadline, retry.after());
    if (due == null) {
      return end(one, null, retry.why() + " (given up after " + attempt + " tries)");
    }
    journal.add(
        one.enrolment().ref().id(),
        one.plan(),
        new Decision.Line(
            one.call().number(),
            HistoryEvent.STEP_RETRIED,
            "try " + attempt + ": " + retry.why(),
            null));
    Attempts attempts = new Attempts(attempt, due, deadline);
    pending.add(new Pending(one.plan(), one.enrolment(), one.call(), attempts));
    return null;
  }

  private static Ended end(
      Pending one, @Nullable Map<String, Object> answer, @Nullable String failure) {
    Cause cause =
        new Cause.EffectEnded(one.call().number(), one.call().step().visit(), answer, failure);
    return new Ended(one.enrolment().id(), cause);
  }
}
