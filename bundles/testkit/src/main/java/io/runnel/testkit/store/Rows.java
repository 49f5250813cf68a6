// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.store.Arrival;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.InboxEntry;
import io.runnel.store.OutboxRow;
import io.runnel.store.PropertyChange;
import io.runnel.store.RecordChange;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows to store, with plain contents. */
final class Rows {
  static final HistoryEvent DONE = HistoryEvent.STEP_DONE;

  private Rows() {}

  static RecordEvent event(RecordRef ref, String eventId, Instant at) {
    return new RecordEvent(
        new RecordEvent.Identity(eventId, "key-" + eventId, "embedded"),
        ref,
        EventKind.UPDATED,
        RecordEvent.Facts.of(List.of(Change.of("firstname", "Ana", "Anna"))),
        new RecordEvent.Times(at, at, 1, null),
        Actor.UNKNOWN,
        Origin.outside("test"),
        Lane.LIVE);
  }

  static InboxEntry entry(RecordRef ref, long id, Lane lane) {
    return new InboxEntry(id, ref, lane, new InboxEntry.Enrol(7, "test", false));
  }

  static Arrival arrival(RecordRef ref, long id, @Nullable String dedupKey, Instant at) {
    RecordEvent event = event(ref, "event-" + id, at);
    InboxEntry entry = new InboxEntry(id, ref, Lane.LIVE, new InboxEntry.Occurred(event));
    return new Arrival(entry, null, dedupKey, "event-" + id);
  }

  static StoredRecord record(RecordRef ref, long version, Map<String, Object> properties) {
    Instant at = StoreContract.NOON;
    StoredRecord.Facts facts = new StoredRecord.Facts(at, at.plusSeconds(version), null, false, 0);
    return new StoredRecord(ref, version, properties, true, facts);
  }

  /** A change to the version after the one expected. */
  static RecordChange change(RecordRef ref, long expected, Map<String, Object> properties) {
    return change(ref, expected, properties, RecordChange.Keys.NONE);
  }

  static RecordChange change(
      RecordRef ref, long expected, Map<String, Object> properties, RecordChange.Keys keys) {
    return new RecordChange(expected, record(ref, expected + 1, properties), List.of(), keys);
  }

  static RecordChange.Keys unique(String property, String value) {
    return new RecordChange.Keys(Map.of(property, value), Map.of());
  }

  static PropertyChange changed(RecordRef ref, long version, String from, String to) {
    Instant at = StoreContract.NOON.plusSeconds(version);
    return new PropertyChange(ref, version, "firstname", from, to, at, "user:ada");
  }

  static Enrolment enrolment(RecordRef ref, long id, long workflow, Enrolments.State state) {
    Instant at = StoreContract.NOON;
    Enrolment.Position position = new Enrolment.Position(0, 1, 1, 0, at, at, null, null);
    return new Enrolment(id, ref, workflow, 1, state, position, Map.of(), 1);
  }

  /** The same enrolment in another state, one revision later. */
  static Enrolment next(Enrolment was, Enrolments.State state, @Nullable String reason) {
    Enrolment.Position at = was.position();
    Enrolment.Position position =
        new Enrolment.Position(
            state.ended() ? -1 : 1, 1, 2, 0, at.startedAt(), at.anchor(), null, reason);
    return new Enrolment(
        was.id(),
        was.ref(),
        was.workflow(),
        was.version(),
        state,
        position,
        was.memory(),
        was.revision() + 1);
  }

  static OutboxRow effect(RecordRef ref, long id, long enrolment, Instant due) {
    return new OutboxRow(
        id,
        due,
        enrolment,
        ref,
        new OutboxRow.Address(7, 1, 2, "s" + id, 1, "webhook.call", 1),
        0,
        due.plus(Duration.ofDays(3)),
        Map.of("settings", Map.of("url", "https://example.org/hook")));
  }

  /** The same effect to be tried again. */
  static OutboxRow again(OutboxRow row, Instant due) {
    return new OutboxRow(
        row.id(),
        due,
        row.enrolment(),
        row.ref(),
        row.address(),
        row.attempt() + 1,
        row.deadline(),
        row.call());
  }

  static HistoryRow line(HistoryRow.Run run, long id, Instant at) {
    return new HistoryRow(id, at, run, 0, DONE, "line " + id, null);
  }
}
