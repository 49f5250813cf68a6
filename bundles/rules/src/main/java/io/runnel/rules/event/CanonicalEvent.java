// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.kind.PropertyType;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Text;
import io.runnel.rules.value.Values;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one event as senders write it; see {@link EventCodec#readCanonical}. */
final class CanonicalEvent {
  private static final List<String> KNOWN =
      List.of(
          "eventId",
          "dedupKey",
          "objectType",
          "recordId",
          "recordVersion",
          "kind",
          "changes",
          "changesComplete",
          "properties",
          "snapshotKind",
          "occurredAt",
          "order",
          "actor",
          "origin",
          "lane",
          "data",
          // There so that an event of ours can be sent again; what they say is not taken.
          "tenant",
          "hostInstance",
          "receivedAt");

  private final Members members;
  private final EventCodec.Defaults defaults;

  CanonicalEvent(Members members, EventCodec.Defaults defaults) {
    this.members = members;
    this.defaults = defaults;
  }

  @Nullable RecordEvent read() {
    int before = members.problems().size();
    members.only(KNOWN);
    RecordRef record = record();
    EventKind kind = kind();
    RecordEvent.Facts facts = new CanonicalFacts(members, kind).read();
    RecordEvent.Times times = times();
    Members actor = members.inside("actor");
    actor.only(List.of("kind", "id"));
    Actor who = new Actor(actor.choice("kind", Actor.Kind.UNKNOWN), actor.id("id"));
    Origin origin = origin();
    Lane lane = members.choice("lane", Lane.LIVE);
    String eventId = members.id("eventId");
    String dedupKey = members.id("dedupKey");
    return record == null || members.problems().size() > before
        ? null
        : new RecordEvent(
            identity(eventId, dedupKey), record, kind, facts, times, who, origin, lane);
  }

  private RecordEvent.Identity identity(@Nullable String eventId, @Nullable String dedupKey) {
    String instance = defaults.hostInstance();
    String unique = dedupKey == null ? eventId : dedupKey;
    return new RecordEvent.Identity(
        eventId == null ? defaults.idSupplier().get() : eventId,
        unique == null ? null : instance + ":" + unique,
        instance);
  }

  private @Nullable RecordRef record() {
    String type = members.requiredId("objectType");
    String id = members.requiredId("recordId");
    if (type == null || id == null) {
      return null;
    }
    if (type.indexOf('/') >= 0) {
      members.problem("objectType", "the object type " + Text.quote(type) + " has a slash in it");
      return null;
    }
    try {
      return new RecordRef(defaults.tenant(), type, id);
    } catch (IllegalArgumentException wrong) {
      members.problem("recordId", "" + wrong.getMessage());
      return null;
    }
  }

  private EventKind kind() {
    Object value = members.get("kind");
    if (value == null) {
      return EventKind.UPDATED;
    }
    if (value instanceof String name && name.length() <= 100) {
      try {
        return new EventKind(name);
      } catch (IllegalArgumentException unknown) {
        // told below, with all kinds there are
      }
    }
    members.problem(
        "kind",
        "kind is one of created, updated, deleted, restored, merged, associated, dissociated,"
            + " erased, gap, or custom:<name>, at most 100 characters");
    return EventKind.UPDATED;
  }

  private RecordEvent.Times times() {
    Parsed occurred = Values.coerce(PropertyType.INSTANT, members.get("occurredAt"));
    if (occurred.failed()) {
      members.problem("occurredAt", "" + occurred.error());
    }
    Instant received = defaults.receivedAt();
    return new RecordEvent.Times(
        occurred.value() instanceof Instant at ? at : received,
        received,
        members.count("recordVersion"),
        members.id("order"));
  }

  private Origin origin() {
    Members origin = members.inside("origin");
    origin.only(List.of("source", "correlationId", "depth", "workflow", "enrolment"));
    String source = origin.id("source");
    return new Origin(
        source == null ? defaults.hostInstance() : source, origin.id("correlationId"), 0, 0, 0);
  }
}
