// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.SnapshotKind;
import io.runnel.testkit.kind.SampleRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events about one record. */
final class Events {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  private Events() {}

  static RecordEvent updated(Change... changes) {
    return event(EventKind.UPDATED, RecordEvent.Facts.of(List.of(changes)));
  }

  static RecordEvent of(EventKind kind) {
    return event(kind, RecordEvent.Facts.of(List.of()));
  }

  /** An event that does not list what changed. */
  static RecordEvent incomplete() {
    return event(
        EventKind.UPDATED,
        new RecordEvent.Facts(List.of(), false, Map.of(), SnapshotKind.NONE, Map.of()));
  }

  private static RecordEvent event(EventKind kind, RecordEvent.Facts facts) {
    return new RecordEvent(
        new RecordEvent.Identity("e1", null, "embedded"),
        SampleRecord.CONTACT,
        kind,
        facts,
        new RecordEvent.Times(AT, AT, 2, null),
        Actor.UNKNOWN,
        Origin.outside("test"),
        Lane.LIVE);
  }
}
