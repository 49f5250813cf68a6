// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Active;
import io.runnel.kind.Needs;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.Situation;
import io.runnel.rules.decide.StepAround;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.snapshot.Links;
import io.runnel.store.Enrolment;
import io.runnel.store.TimerRow;
import io.runnel.workflow.Enrolments.State;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One enrolment while a batch works on it. Used by one thread. */
final class Run {
  private final @Nullable Enrolment stored;
  private final WorkingRecord record;
  private final @Nullable Active active;
  private Plan plan;
  private Enrolment now;
  private Needs needs = Needs.NONE;

  Run(@Nullable Enrolment stored, Enrolment now, Plan plan, Place place) {
    this.stored = stored;
    this.now = now;
    this.plan = plan;
    this.record = place.record();
    this.active = place.active();
  }

  /**
   * @param record the record
   * @param active the workflow, {@code null} if it was deleted
   */
  record Place(WorkingRecord record, @Nullable Active active) {}

  Enrolment now() {
    return now;
  }

  Plan plan() {
    return plan;
  }

  WorkingRecord record() {
    return record;
  }

  boolean deletedWorkflow() {
    return active == null;
  }

  void now(Enrolment enrolment) {
    now = enrolment;
  }

  void pin(Plan other) {
    plan = other;
  }

  /** What its steps have read so far besides the record. */
  Needs needs() {
    return needs;
  }

  void needs(Needs more) {
    needs = needs.and(more);
  }

  Situation situation(KindSource kinds, Links links, Instant time, StepAround.NewIds ids) {
    Situation.Running running = active == null ? Situation.Running.FREEZE : active.running();
    return new Situation(
        plan,
        running,
        now,
        record.snapshot().withZone(plan.document().settings().timeZone()),
        links,
        record.madeBy(),
        kinds,
        time,
        ids);
  }

  /** Whether there is anything to write. */
  boolean changed() {
    return !now.equals(stored);
  }

  /** The timer that the store has, {@code null} for none. */
  @Nullable TimerRow storedTimer() {
    return stored == null ? null : timer(stored);
  }

  /** The timer that the store shall have, {@code null} for none. */
  @Nullable TimerRow wantedTimer() {
    return timer(now);
  }

  private static @Nullable TimerRow timer(Enrolment enrolment) {
    Instant due = enrolment.position().due();
    return enrolment.state() == State.WAITING && due != null
        ? new TimerRow(due, enrolment.id(), enrolment.ref())
        : null;
  }

  /** The row to write. */
  Enrolment row() {
    return now.nextRevision();
  }

  boolean timerMoved() {
    return !Objects.equals(storedTimer(), wantedTimer());
  }
}
