// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.host.HostEffects;
import io.runnel.engine.host.HostEvents;
import io.runnel.engine.host.HostWrite;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.RecordEvent;
import io.runnel.host.SnapshotKind;
import io.runnel.rules.decide.Retries;
import io.runnel.rules.record.EventMerger;
import io.runnel.rules.value.Values;
import io.runnel.store.Entry;
import io.runnel.store.OutboxRow;
import io.runnel.store.Unit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at events about records that a remote host masters before they are taken in: what they
 * leave open is read again in the host, and what only tells of a write of ours starts nothing
 * (design section 6).
 */
final class OutsideEvents {
  private final Parts parts;
  private final WorkingSet set;
  private final Unit unit;
  private final Instant now;

  OutsideEvents(Parts parts, WorkingSet set, Unit unit, Instant now) {
    this.parts = parts;
    this.set = set;
    this.unit = unit;
    this.now = now;
  }

  /** Whether the event must not be taken as it is; the record is then read again in its host. */
  boolean readsAgain(RecordEvent event, WorkingRecord record) {
    Host host = parts.hosts().remote(event.record().tenant(), event.record().type());
    if (host == null
        || !host.capabilities().contains(Host.Capability.READ)
        || !leavesOpen(host, event, record)) {
      return false;
    }
    OutboxRow.Address address = new OutboxRow.Address(0, 0, -1, "read-again", 1, "host.read", 1);
    unit.effectsAdded.add(
        new OutboxRow(
            parts.ids().next(),
            now,
            0,
            event.record(),
            address,
            0,
            now.plus(Retries.DEADLINE),
            HostEffects.readAgain(event)));
    return true;
  }

  private static boolean leavesOpen(Host host, RecordEvent event, WorkingRecord record) {
    if (event.kind().equals(EventKind.GAP)) {
      return true;
    }
    boolean plain =
        event.kind().equals(EventKind.CREATED) || event.kind().equals(EventKind.UPDATED);
    if (!plain || event.facts().snapshotKind() == SnapshotKind.FULL || isOurs(event)) {
      return false;
    }
    boolean incomplete =
        !event.facts().changesComplete()
            || event.facts().changes().stream().anyMatch(change -> !change.newKnown());
    boolean unheardOf =
        !record.exists() && event.kind().equals(EventKind.UPDATED) && !tellsAll(host, event);
    return incomplete || unheardOf || unproved(event, record);
  }

  private static boolean tellsAll(Host host, RecordEvent event) {
    return HostEvents.known(host, event.record().tenant(), event.record().type()).stream()
        .allMatch(name -> event.change(name) != null);
  }

  private static boolean isOurs(RecordEvent event) {
    return event.origin().isOurs();
  }

  /**
   * Without a key nobody knows whether it is the newest; only what equals the mirror is believed.
   */
  private static boolean unproved(RecordEvent event, WorkingRecord record) {
    return event.identity().dedupKey() == null && !changes(event, record).isEmpty();
  }

  private static List<Change> changes(RecordEvent event, WorkingRecord record) {
    return EventMerger.merge(
            record.now() == null ? null : record.properties(), record.type(), event)
        .changes();
  }

  /**
   * Whether the event tells of a write of ours that is under way: it changes the mirror at most.
   */
  boolean isEcho(RecordEvent event, WorkingRecord record) {
    if (event.origin().isOurs() || event.times().recordVersion() > 0) {
      return false;
    }
    if (event.origin().isEcho()) {
      return true;
    }
    List<HostWrite> writes = underWay(record);
    if (writes.isEmpty() || event.kind().isCustom()) {
      return false;
    }
    List<Change> changes = changes(event, record);
    return !changes.isEmpty()
        && changes.stream().allMatch(change -> writes.stream().anyMatch(w -> wants(w, change)));
  }

  private List<HostWrite> underWay(WorkingRecord record) {
    return set.entriesOf(record.ref()).stream()
        .filter(entry -> entry.active() != 0)
        .map(Entry::active)
        .flatMap(enrolment -> set.effectsOf(enrolment).stream())
        .flatMap(row -> HostWrite.of(row).stream())
        .filter(write -> write.ref().equals(record.ref()))
        .toList();
  }

  private static boolean wants(HostWrite write, Change told) {
    return write.changes().stream()
        .anyMatch(
            change -> change.property().equals(told.property()) && same(change, told.newValue()));
  }

  private static boolean same(Change change, @Nullable Object value) {
    return Values.same(null, change.newValue(), value);
  }
}
