// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.host.HostEffects;
import io.runnel.engine.host.Told;
import io.runnel.host.Lane;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Decider;
import io.runnel.rules.decide.Retries;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.InboxEntry;
import io.runnel.store.LedgerRow;
import io.runnel.store.OutboxRow;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what became of attempts into a unit. */
final class AttemptWriter {
  private static final Logger LOG = LoggerFactory.getLogger(AttemptWriter.class);

  /** Far enough that only a wake-up brings it forward. */
  private static final Instant NOT_BY_ITSELF = Instant.parse("9000-01-01T00:00:00Z");

  private final Parts parts;
  private final Unit unit;
  private final Instant now;

  AttemptWriter(Parts parts, Unit unit) {
    this.parts = parts;
    this.unit = unit;
    this.now = parts.clock().instant();
  }

  void write(Attempt attempt) {
    OutboxRow row = attempt.row();
    Attempt.Held held = attempt.held();
    if (held == Attempt.Held.SKIPPED) {
      end(attempt, row, "skipped: the workflow is off");
    } else if (held != null && !EffectCall.stillHeld(row, parts)) {
      unit.effectsRetried.add(row.at(now, row.attempt()));
    } else if (held != null) {
      unit.effectsRetried.add(row.at(NOT_BY_ITSELF, row.attempt()));
      if (held == Attempt.Held.KIND_MISSING) {
        park(row);
      }
    } else {
      outcome(attempt, row.at(now, row.attempt() + 1));
    }
  }

  private void outcome(Attempt attempt, OutboxRow tried) {
    Outcome<?> outcome = java.util.Objects.requireNonNull(attempt.outcome());
    Told told = attempt.told();
    if (HostEffects.isReading(tried)) {
      read(tried, outcome, told);
    } else if (told != null && told.conflict() != null) {
      unit.effectsEnded.add(tried);
      append(
          tried,
          new InboxEntry.HostAnswered(result(attempt, told.conflict()), told.events(), true));
    } else if (outcome instanceof Outcome.Retry<?> retry) {
      retry(attempt, tried, retry);
    } else if (outcome instanceof Outcome.Fail<?> fail) {
      end(attempt, tried, fail.why());
    } else if (outcome instanceof Outcome.Done<?> done && done.changes().isEmpty()) {
      end(attempt, tried, null);
    } else {
      end(attempt, tried, "a kind with outside effects may only answer done, retry or fail");
    }
  }

  private void retry(Attempt attempt, OutboxRow tried, Outcome.Retry<?> retry) {
    Instant due = next(tried, retry);
    if (due == null) {
      end(attempt, tried, retry.why() + " (given up after " + tried.attempt() + " tries)");
      return;
    }
    unit.effectsRetried.add(tried.at(due, tried.attempt()));
    line(tried, HistoryEvent.STEP_RETRIED, "try " + tried.attempt() + ": " + retry.why());
  }

  private @Nullable Instant next(OutboxRow tried, Outcome.Retry<?> retry) {
    if (!HostEffects.concerns(tried)) {
      return Retries.next(tried.attempt(), now, tried.deadline(), retry.after());
    }
    Instant due = now.plus(HostEffects.pause(tried.attempt(), retry.after()));
    return due.isAfter(tried.deadline()) ? null : due;
  }

  /** A record that was read again; nobody waits for it, so it has no history and no ledger. */
  private void read(OutboxRow tried, Outcome<?> outcome, @Nullable Told told) {
    Instant due = outcome instanceof Outcome.Retry<?> retry ? next(tried, retry) : null;
    if (due != null) {
      unit.effectsRetried.add(tried.at(due, tried.attempt()));
      return;
    }
    unit.effectsEnded.add(tried);
    if (told == null) {
      LOG.warn("{} could not be read again: {}", tried.ref().key(), outcome);
      return;
    }
    told.events().forEach(event -> append(tried, new InboxEntry.Occurred(event)));
  }

  private void append(OutboxRow tried, InboxEntry.Message message) {
    unit.appended.add(new InboxEntry(parts.ids().next(), tried.ref(), Lane.LIVE, message));
  }

  private static InboxEntry.EffectResult result(Attempt attempt, @Nullable String failure) {
    OutboxRow row = attempt.row();
    return new InboxEntry.EffectResult(
        row.enrolment(),
        row.address().step(),
        row.address().visit(),
        failure == null ? attempt.answer() : null,
        failure);
  }

  private void end(Attempt attempt, OutboxRow tried, @Nullable String failure) {
    unit.effectsEnded.add(tried);
    unit.ledger.add(new LedgerRow(parts.ids().next(), tried.ref().tenant(), tried, now, failure));
    InboxEntry.EffectResult result = result(attempt, failure);
    Told told = failure == null ? attempt.told() : null;
    append(
        tried, told == null ? result : new InboxEntry.HostAnswered(result, told.events(), false));
  }

  private void park(OutboxRow row) {
    Enrolment was = parts.store().enrolments(List.of(row.enrolment())).get(row.enrolment());
    if (was == null || was.state() != State.WAITING) {
      return;
    }
    String kind = row.address().kind();
    Enrolment.Position place = was.position().resting(null, Decider.MISSING_KIND + kind);
    unit.enrolments.add(was.in(State.PARKED, place).nextRevision());
    line(row, HistoryEvent.PARKED, "the kind " + kind + " is not installed");
  }

  private void line(OutboxRow row, HistoryEvent event, String detail) {
    OutboxRow.Address address = row.address();
    unit.history.add(
        new HistoryRow(
            parts.ids().next(),
            now,
            new HistoryRow.Run(row.ref(), address.workflow(), address.version(), row.enrolment()),
            address.step(),
            event,
            detail,
            null));
  }
}
