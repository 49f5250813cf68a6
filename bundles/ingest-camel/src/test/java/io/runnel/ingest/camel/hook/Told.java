// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.host.Change;
import io.runnel.host.RecordEvent;
import io.runnel.rules.value.Values;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Events in one line each: kind, record, changes with {@code ?} for unknown and {@code -} for
 * blank, what is known besides, actor, origin, time, completeness.
 */
final class Told {
  private Told() {}

  static String line(RecordEvent event) {
    RecordEvent.Facts facts = event.facts();
    String changes =
        facts.changes().stream().map(Told::change).collect(Collectors.joining(", ", "[", "]"));
    String snapshot =
        facts.snapshot().isEmpty()
            ? ""
            : " " + facts.snapshotKind() + facts.snapshot().keySet().stream().sorted().toList();
    boolean derived = event.times().occurredAt().equals(event.times().receivedAt());
    return event.kind().name()
        + " "
        + event.record().key()
        + " "
        + changes
        + snapshot.toLowerCase(Locale.ROOT)
        + (facts.data().isEmpty() ? "" : " " + facts.data())
        + " by "
        + event.actor().kind().name().toLowerCase(Locale.ROOT)
        + (event.actor().id() == null ? "" : ":" + event.actor().id())
        + (event.origin().correlationId() == null ? "" : " as " + event.origin().correlationId())
        + (derived ? "" : " at " + event.times().occurredAt())
        + (facts.changesComplete() ? "" : " incomplete");
  }

  private static String change(Change change) {
    return change.property()
        + ": "
        + value(change.oldKnown(), change.oldValue())
        + " > "
        + value(change.newKnown(), change.newValue());
  }

  private static String value(boolean known, Object value) {
    return !known ? "?" : value == null ? "-" : Values.show(value);
  }
}
