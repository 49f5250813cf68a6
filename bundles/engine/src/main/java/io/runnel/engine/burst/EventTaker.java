// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.host.StoredRecord;
import io.runnel.rules.record.EventMerger;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.PropertyChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes events into the working records (design section 6). An event about a change that is already
 * in the record is only looked at; one from outside is applied; one older than the record changes
 * nothing but is looked at with its own values.
 */
final class EventTaker {
  private final WorkingSet set;
  private final Rejections rejected;
  private final Instant now;

  EventTaker(WorkingSet set, Rejections rejected, Instant now) {
    this.set = set;
    this.rejected = rejected;
    this.now = now;
  }

  /**
   * An event as it is to be matched.
   *
   * @param event with typed values, and old values from the record
   * @param snapshot the record as of the event
   * @param errors properties whose value was not of their type
   */
  record Taken(RecordEvent event, RecordSnapshot snapshot, Set<String> errors) {}

  /** Takes one in; {@code null} if it says nothing new. */
  @Nullable Taken take(RecordEvent event, WorkingRecord record) {
    if (event.times().recordVersion() > 0) {
      return new Taken(event, asOf(event, record).withEvent(event), Set.of());
    }
    if (event.kind().equals(EventKind.DELETED) || event.kind().equals(EventKind.RESTORED)) {
      return mark(event, record);
    }
    if (event.kind().isCustom()) {
      return new Taken(event, record.snapshot(), Set.of());
    }
    return older(event, record) ? stale(event, record) : apply(event, record);
  }

  private RecordSnapshot asOf(RecordEvent event, WorkingRecord record) {
    long version = event.times().recordVersion();
    Map<String, Object> properties = new HashMap<>(record.properties());
    List<PropertyChange> later = new ArrayList<>(record.changesAfter(version));
    later.addAll(set.later(event.record(), version));
    for (PropertyChange change : later) {
      if (change.oldValue() == null) {
        properties.remove(change.property());
      } else {
        properties.put(change.property(), change.oldValue());
      }
    }
    return record.snapshot().with(properties);
  }

  private Taken mark(RecordEvent event, WorkingRecord record) {
    boolean deleted = event.kind().equals(EventKind.DELETED);
    if (record.exists() == deleted && record.now() != null) {
      record.markDeleted(deleted, stamp(event));
    }
    return new Taken(event, record.snapshot(), Set.of());
  }

  private static boolean older(RecordEvent event, WorkingRecord record) {
    StoredRecord stored = record.now();
    Instant known = stored == null ? null : stored.facts().hostTime();
    return known != null && event.times().occurredAt().isBefore(known);
  }

  /** An older event changes nothing; what it tells enters history at the event's time. */
  private Taken stale(RecordEvent event, WorkingRecord record) {
    Taken told = asTold(event, record);
    told.event().facts().changes().forEach(change -> set.late(late(event, change)));
    return told;
  }

  private PropertyChange late(RecordEvent event, Change change) {
    Instant at = event.times().occurredAt();
    long version = -ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return new PropertyChange(
        event.record(),
        Math.min(version, -1),
        change.property(),
        change.oldKnown() ? change.oldValue() : null,
        change.newValue(),
        at,
        stamp(event).source());
  }

  /** The event with its own values, whatever the record has by now. */
  static Taken asTold(RecordEvent event, WorkingRecord record) {
    EventMerger.Merged merged = EventMerger.merge(null, record.type(), event);
    RecordEvent typed = with(event, event.kind(), merged.changes());
    RecordSnapshot snapshot =
        record.snapshot().with(properties(record, merged.changes())).withEvent(typed);
    return new Taken(typed, snapshot, merged.errors());
  }

  private @Nullable Taken apply(RecordEvent event, WorkingRecord record) {
    boolean known = record.now() != null;
    EventMerger.Merged merged =
        EventMerger.merge(known ? record.properties() : null, record.type(), event);
    boolean refused = rejected.has(event.record());
    List<Change> changes = refused ? withoutUnique(merged.changes(), record) : merged.changes();
    if (known && changes.isEmpty()) {
      return null;
    }
    EventKind kind =
        record.exists() && event.kind().equals(EventKind.CREATED)
            ? EventKind.UPDATED // It was there already, so triggers must not take it for a new one.
            : event.kind();
    record.put(properties(record, changes), changes, stamp(event));
    RecordEvent typed = with(event, kind, changes);
    Set<String> errors = refused ? record.type().properties().keySet() : merged.errors();
    return new Taken(
        typed, record.snapshot().withEvent(typed), refused ? uniqueOnly(record, errors) : errors);
  }

  private static Map<String, Object> properties(WorkingRecord record, List<Change> changes) {
    Map<String, Object> after = new HashMap<>(record.properties());
    for (Change change : changes) {
      if (change.newValue() == null) {
        after.remove(change.property());
      } else {
        after.put(change.property(), change.newValue());
      }
    }
    return after;
  }

  private static List<Change> withoutUnique(List<Change> changes, WorkingRecord record) {
    return changes.stream()
        .filter(change -> !Rejections.unique(record, change.property()))
        .toList();
  }

  private static Set<String> uniqueOnly(WorkingRecord record, Set<String> names) {
    return names.stream()
        .filter(name -> Rejections.unique(record, name))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private WorkingRecord.Stamp stamp(RecordEvent event) {
    String who = event.actor().id() == null ? "" : ":" + event.actor().id();
    long workflow = event.origin().workflow();
    String source = workflow == 0 ? event.origin().source() + who : "workflow:" + workflow;
    return new WorkingRecord.Stamp(now, source, event.times().occurredAt(), workflow);
  }

  private static RecordEvent with(RecordEvent event, EventKind kind, List<Change> changes) {
    RecordEvent.Facts facts = event.facts();
    return event.with(
        kind,
        new RecordEvent.Facts(
            changes,
            facts.changesComplete(),
            facts.snapshot(),
            facts.snapshotKind(),
            facts.data()));
  }
}
