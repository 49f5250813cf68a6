// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Outcome;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import io.runnel.workflow.WorkflowDocument.OnFailure;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves one enrolment as far as it can go without running anything. A pure function: equal inputs
 * give equal decisions. A decision that asks for a call is followed by another one with the call's
 * outcome.
 */
public final class Decider {
  /** Most steps that one enrolment runs. */
  public static final int MAX_STEPS = 10_000;

  /** Reason of an enrolment that waits for the result of an effect. */
  public static final String EFFECT = "effect";

  /** Reason of an enrolment that waits to try a step again. */
  public static final String RETRY = "retry";

  /** Begins the reason of an enrolment parked for a missing kind. */
  public static final String MISSING_KIND = "kind:";

  /** Reason of an enrolment that waits for a person. */
  public static final String REPAIR = "repair";

  private final Situation situation;
  private final Course course;

  private Decider(Situation situation) {
    this.situation = situation;
    this.course = new Course(situation.plan(), situation.enrolment());
  }

  /** Decides. */
  public static Decision decide(Situation situation, Cause cause) {
    Decider decider = new Decider(situation);
    return decider.take(cause) ? decider.walk() : decider.course.decision(new Decision.Rest());
  }

  /** Ends an enrolment from outside. */
  public static Decision end(Situation situation, String why) {
    Course course = new Course(situation.plan(), situation.enrolment());
    course.end(State.UNENROLLED, HistoryEvent.UNENROLLED, why);
    return course.decision(new Decision.Rest());
  }

  /** Takes the cause in; answers whether the enrolment can go on. */
  private boolean take(Cause cause) {
    if (course.state.ended()) {
      return false;
    }
    if (cause instanceof Cause.Called called) {
      return called(called);
    }
    if (cause instanceof Cause.EffectEnded ended) {
      return effectEnded(ended);
    }
    if (cause instanceof Cause.WritesSent) {
      course.line(HistoryEvent.EFFECT_SENT, null, null);
      course.rest(State.WAITING, null, EFFECT);
      return false;
    }
    if (cause instanceof Cause.HostChanged changed) {
      return hostChanged(changed);
    }
    if (cause instanceof Cause.Moved moved) {
      return moved(moved);
    }
    if (situation.running() == Situation.Running.FREEZE) {
      return freeze();
    }
    if (cause instanceof Cause.Started) {
      course.go(course.plan.first());
      return true;
    }
    if (cause instanceof Cause.Reconsidered reconsidered) {
      return reconsidered(reconsidered);
    }
    if (cause instanceof Cause.Loaded) {
      return true;
    }
    return cause instanceof Cause.Woken woken ? woken(woken) : waitOver();
  }

  private Decision walk() {
    while (course.step != Plan.END) {
      if (++course.stepsRun > MAX_STEPS) {
        course.end(State.FAILED, HistoryEvent.FAILED, "it ran " + MAX_STEPS + " steps");
        return course.decision(new Decision.Rest());
      }
      if (situation.running() == Situation.Running.FREEZE) {
        freeze();
        return course.decision(new Decision.Rest());
      }
      Decision.Next next = new Arrival(situation, course).next();
      if (next instanceof Decision.Reads) {
        course.stepsRun--; // It comes to this step again.
      }
      if (next != null) {
        return course.decision(next);
      }
    }
    if (!course.state.ended()) {
      course.end(State.COMPLETED, HistoryEvent.COMPLETED, null);
    }
    return course.decision(new Decision.Rest());
  }

  private boolean freeze() {
    if (course.state != State.FROZEN) {
      course.line(HistoryEvent.FROZEN, "the workflow is off", null);
    }
    course.rest(State.FROZEN, course.due, course.reason);
    return false;
  }

  private boolean called(Cause.Called called) {
    Outcome<?> outcome = called.outcome();
    if (called.writeFailure() != null) {
      return failed(called.writeFailure());
    }
    if (outcome instanceof Outcome.Done<?> done) {
      remember(new Arrival(situation, course).answer(done.answer()));
      String wrote = called.wrote();
      course.line(HistoryEvent.STEP_DONE, done.note(), wrote.isEmpty() ? null : wrote);
      course.go(course.node().next());
      return true;
    }
    if (outcome instanceof Outcome.End<?> end) {
      course.line(HistoryEvent.STEP_DONE, end.why(), null);
      course.end(State.COMPLETED, HistoryEvent.COMPLETED, end.why());
      return true;
    }
    if (outcome instanceof Outcome.Branch<?> branch) {
      return branch(branch);
    }
    if (outcome instanceof Outcome.Wait<?> wait) {
      return startWait(wait.until());
    }
    if (outcome instanceof Outcome.Retry<?> retry) {
      return retry(retry);
    }
    return failed(((Outcome.Fail<?>) outcome).why());
  }

  private void remember(Map<String, Object> answer) {
    String id = course.node().step().id();
    if (!answer.isEmpty() && course.plan.answersRead().contains(id)) {
      course.memory.answer(id, answer);
    }
  }

  private boolean branch(Outcome.Branch<?> branch) {
    Integer way = course.node().ways().get(branch.name());
    if (way == null) {
      return failed("the step answered branch '" + branch.name() + "', which is not there");
    }
    course.line(HistoryEvent.BRANCH_TAKEN, branch.name(), branch.reason());
    course.go(way);
    return true;
  }

  private boolean startWait(Instant until) {
    course.line(HistoryEvent.WAIT_STARTED, "until " + until, null);
    if (!until.isAfter(situation.now())) {
      return endWait(until);
    }
    course.rest(State.WAITING, until, null);
    course.depth = 0;
    course.memory.forget(Memory.CHAIN);
    return false;
  }

  private boolean endWait(Instant due) {
    course.line(HistoryEvent.WAIT_ENDED, null, null);
    course.anchor = due;
    // What a kind with branches has to wait for is none of them.
    course.go(course.node().ways().getOrDefault(Outcome.Branch.OTHERWISE, course.node().next()));
    return true;
  }

  private boolean waitOver() {
    Instant due = course.due;
    if (due == null || due.isAfter(situation.now())) {
      return false;
    }
    if (RETRY.equals(course.reason)) {
      course.activate();
      return true;
    }
    return endWait(due);
  }

  /** Runs the step again instead of waiting on. */
  private boolean reconsidered(Cause.Reconsidered reconsidered) {
    if (course.state != State.WAITING || course.due == null || course.reason != null) {
      return false;
    }
    course.line(
        HistoryEvent.RESUMED, "planned again: " + reconsidered.property() + " changed", null);
    course.activate();
    return true;
  }

  private boolean woken(Cause.Woken woken) {
    if (course.state == State.ACTIVE || course.state == State.WAITING) {
      return false;
    }
    course.line(HistoryEvent.RESUMED, woken.reason(), null);
    if (EFFECT.equals(course.reason)) {
      course.rest(State.WAITING, null, EFFECT);
      return false;
    }
    if (course.due != null) {
      course.rest(State.WAITING, course.due, course.reason);
      return waitOver();
    }
    course.activate();
    return true;
  }

  private boolean moved(Cause.Moved moved) {
    Integer number = moved.stepId() == null ? null : course.plan.numbers().get(moved.stepId());
    if (number == null) {
      return false;
    }
    course.step = number;
    course.line(HistoryEvent.MOVED, "to version " + course.plan.version(), null);
    return false;
  }

  private boolean effectEnded(Cause.EffectEnded ended) {
    // Not by the step's number: the enrolment may have been moved to a version that counts
    // otherwise.
    if (!EFFECT.equals(course.reason) || ended.visit() != course.visit) {
      return false;
    }
    if (ended.failure() != null) {
      return failed(ended.failure());
    }
    remember(ended.answer() == null ? Map.of() : ended.answer());
    course.line(HistoryEvent.STEP_DONE, null, null);
    course.go(course.node().next());
    return true;
  }

  private boolean hostChanged(Cause.HostChanged changed) {
    if (!EFFECT.equals(course.reason) || changed.visit() != course.visit) {
      return false;
    }
    int attempt = course.memory.attempt();
    if (attempt >= Retries.LIMIT) {
      return failed(changed.why() + " (given up after " + attempt + " tries)");
    }
    course.line(HistoryEvent.STEP_RETRIED, "try " + attempt + ": " + changed.why(), null);
    long since = course.memory.since();
    course.memory.attempt(attempt + 1, since == 0 ? situation.now().toEpochMilli() : since);
    course.activate();
    return true;
  }

  private boolean retry(Outcome.Retry<?> retry) {
    int attempt = course.memory.attempt();
    long since = course.memory.since();
    Instant first = since == 0 ? situation.now() : Instant.ofEpochMilli(since);
    Instant due =
        Retries.next(attempt, situation.now(), first.plus(Retries.DEADLINE), retry.after());
    if (due == null) {
      return failed(retry.why() + " (given up after " + attempt + " tries)");
    }
    course.line(HistoryEvent.STEP_RETRIED, "try " + attempt + ": " + retry.why(), null);
    course.memory.attempt(attempt + 1, first.toEpochMilli());
    course.rest(State.WAITING, due, RETRY);
    return false;
  }

  private boolean failed(@Nullable String why) {
    return failed(course, why);
  }

  /** Applies the step's failure rule; answers whether the enrolment can go on. */
  static boolean failed(Course course, @Nullable String why) {
    course.line(HistoryEvent.STEP_FAILED, why, null);
    OnFailure rule = course.node().step().note().onFailure();
    if (rule == OnFailure.CONTINUE) {
      course.go(course.node().next());
      return true;
    }
    if (rule == OnFailure.HOLD) {
      course.line(HistoryEvent.PARKED, "waits for somebody to repair it", null);
      course.rest(State.PARKED, null, REPAIR);
      return false;
    }
    course.end(State.FAILED, HistoryEvent.FAILED, why);
    return false;
  }
}
