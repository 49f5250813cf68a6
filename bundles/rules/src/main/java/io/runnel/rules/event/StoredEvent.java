// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an event. Members that say nothing are left out, so that an ordinary event
 * takes little room.
 */
final class StoredEvent {
  private StoredEvent() {}

  static Map<String, Object> write(RecordEvent event) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", event.identity().eventId());
    put(map, "dedup", event.identity().dedupKey());
    map.put("host", event.identity().hostInstance());
    map.put("record", event.record().key());
    map.put("kind", event.kind().name());
    facts(map, event.facts());
    RecordEvent.Times times = event.times();
    map.put("occurred", times.occurredAt());
    map.put("received", times.receivedAt());
    put(map, "version", times.recordVersion() == 0 ? null : times.recordVersion());
    put(map, "order", times.order());
    map.put("actor", event.actor().kind().name());
    put(map, "actorId", event.actor().id());
    map.put("origin", origin(event.origin()));
    put(map, "lane", event.lane() == Lane.LIVE ? null : event.lane().name());
    return map;
  }

  private static void facts(Map<String, Object> map, RecordEvent.Facts facts) {
    map.put("changes", facts.changes().stream().map(StoredEvent::change).toList());
    put(map, "partly", facts.changesComplete() ? null : true);
    if (facts.snapshotKind() != SnapshotKind.NONE) {
      map.put("snapshotKind", facts.snapshotKind().name());
    }
    put(map, "snapshot", facts.snapshot().isEmpty() ? null : facts.snapshot());
    put(map, "data", facts.data().isEmpty() ? null : facts.data());
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("property", change.property());
    put(map, "old", change.oldValue());
    put(map, "new", change.newValue());
    put(map, "oldUnknown", change.oldKnown() ? null : true);
    put(map, "newUnknown", change.newKnown() ? null : true);
    return map;
  }

  private static Map<String, Object> origin(Origin origin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", origin.source());
    put(map, "correlation", origin.correlationId());
    put(map, "depth", origin.depth() == 0 ? null : origin.depth());
    put(map, "workflow", origin.workflow() == 0 ? null : origin.workflow());
    put(map, "enrolment", origin.enrolment() == 0 ? null : origin.enrolment());
    return map;
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  static RecordEvent read(Stored map) {
    Stored origin = Stored.of(map.get("origin"));
    return new RecordEvent(
        new RecordEvent.Identity(map.text("id"), map.optionalText("dedup"), map.text("host")),
        RecordRef.ofKey(map.text("record")),
        new EventKind(map.text("kind")),
        facts(map),
        new RecordEvent.Times(
            map.instant("occurred"),
            map.instant("received"),
            map.number("version"),
            map.optionalText("order")),
        new Actor(Actor.Kind.valueOf(map.text("actor")), map.optionalText("actorId")),
        new Origin(
            origin.text("source"),
            origin.optionalText("correlation"),
            (int) origin.number("depth"),
            origin.number("workflow"),
            origin.number("enrolment")),
        map.get("lane") == null ? Lane.LIVE : Lane.valueOf(map.text("lane")));
  }

  private static RecordEvent.Facts facts(Stored map) {
    List<Change> changes = map.list("changes").stream().map(StoredEvent::change).toList();
    SnapshotKind kind =
        map.get("snapshotKind") == null
            ? SnapshotKind.NONE
            : SnapshotKind.valueOf(map.text("snapshotKind"));
    return new RecordEvent.Facts(
        changes, !map.flag("partly"), map.map("snapshot"), kind, map.map("data"));
  }

  private static Change change(Object stored) {
    Stored map = Stored.of(stored);
    return new Change(
        map.text("property"),
        map.get("old"),
        map.get("new"),
        !map.flag("oldUnknown"),
        !map.flag("newUnknown"));
  }
}
