// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.RecordRef;
import io.runnel.rules.decide.Decision;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.OutboxRow;
import io.runnel.store.Unit;
import io.runnel.workflow.HistoryEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns decisions into rows of a unit. */
final class Scribe {
  private final Parts parts;
  private final Unit unit;
  private final Instant now;

  Scribe(Parts parts, Unit unit, Instant now) {
    this.parts = parts;
    this.unit = unit;
    this.now = now;
  }

  /** Writes the lines of a decision. */
  void lines(Decision decision) {
    for (Decision.Line line : decision.lines()) {
      row(of(decision.enrolment()), line);
    }
  }

  /** Writes a line about an enrolment as a whole. */
  void line(
      Enrolment enrolment, HistoryEvent event, @Nullable String detail, @Nullable String seen) {
    row(of(enrolment), new Decision.Line(-1, event, detail, seen));
  }

  /** Writes that a record did not enter, and why. */
  void notEnrolled(RecordRef ref, long workflow, int version, String why) {
    row(
        new HistoryRow.Run(ref, workflow, version, 0),
        new Decision.Line(-1, HistoryEvent.NOT_ENROLLED, why, null));
  }

  private void row(HistoryRow.Run run, Decision.Line line) {
    unit.history.add(
        new HistoryRow(
            parts.ids().next(), now, run, line.step(), line.event(), line.detail(), line.seen()));
  }

  private static HistoryRow.Run of(Enrolment enrolment) {
    return new HistoryRow.Run(
        enrolment.ref(), enrolment.workflow(), enrolment.version(), enrolment.id());
  }

  /** Puts an effect in the outbox. */
  void send(Enrolment enrolment, Decision.Send send) {
    Decision.PendingCall call = send.call();
    unit.effectsAdded.add(
        new OutboxRow(
            parts.ids().next(),
            now,
            enrolment.id(),
            enrolment.ref(),
            new OutboxRow.Address(
                enrolment.workflow(),
                enrolment.version(),
                call.number(),
                send.stepId(),
                call.step().visit(),
                call.action().kind().id(),
                call.action().kind().version()),
            0,
            now.plus(io.runnel.rules.decide.Retries.DEADLINE),
            send.inputs()));
  }
}
