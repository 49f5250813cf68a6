// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.host.SnapshotKind;
import io.runnel.rules.value.Values;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One call of Parse Server, read with a hook's maps. */
final class ParseCall {
  private final Hook hook;
  private final Map<String, Object> body;
  private final Instant receivedAt;

  ParseCall(Hook hook, Map<String, Object> body, Instant receivedAt) {
    this.hook = hook;
    this.body = body;
    this.receivedAt = receivedAt;
  }

  /** The host's name for the type of the record. */
  String className() {
    return text(object("object"), "/object", "className");
  }

  /** The event, {@code null} if the hook's maps leave nothing of it. */
  @Nullable RecordEvent event() {
    EventKind kind = kind();
    Map<String, Object> object = object("object");
    Instant updatedAt = time(text(object, "/object", "updatedAt"));
    RecordRef record = record(object);
    if (record == null) {
      return null;
    }
    boolean deleted = kind.equals(EventKind.DELETED);
    List<Change> changes = deleted ? List.of() : changes(object);
    if (changes.isEmpty() && kind.equals(EventKind.UPDATED)) {
      return null;
    }
    RecordEvent.Facts facts =
        deleted
            ? new RecordEvent.Facts(changes, true, mapped(object), SnapshotKind.LAST, Map.of())
            : RecordEvent.Facts.of(changes);
    return new RecordEvent(
        identity(record, kind, updatedAt, changes),
        record,
        kind,
        facts,
        new RecordEvent.Times(updatedAt, receivedAt, 0, null),
        actor(),
        new Origin(hook.hostInstance(), origin(), 0, 0, 0),
        Lane.LIVE);
  }

  /** Two saves of one record in one millisecond are told apart by what they changed. */
  private RecordEvent.Identity identity(
      RecordRef record, EventKind kind, Instant updatedAt, List<Change> changes) {
    CRC32C sum = new CRC32C();
    sum.update(changes.toString().getBytes(StandardCharsets.UTF_8));
    String dedupKey =
        String.join(
            ":",
            hook.hostInstance(),
            className(),
            record.id(),
            kind.name(),
            updatedAt.toString(),
            Long.toHexString(sum.getValue()));
    return new RecordEvent.Identity(UUID.randomUUID().toString(), dedupKey, hook.hostInstance());
  }

  private EventKind kind() {
    String trigger = text(body, "", "triggerName");
    return switch (trigger) {
      case "afterSave" -> body.get("original") == null ? EventKind.CREATED : EventKind.UPDATED;
      case "afterDelete" -> EventKind.DELETED;
      default -> throw refused("/triggerName", "must be afterSave or afterDelete");
    };
  }

  private @Nullable RecordRef record(Map<String, Object> object) {
    String type = hook.types().get(className());
    String id = text(object, "/object", "objectId");
    try {
      return type == null ? null : new RecordRef(hook.tenant(), type, id);
    } catch (IllegalArgumentException wrong) {
      throw refused("/object/objectId", String.valueOf(wrong.getMessage()));
    }
  }

  private List<Change> changes(Map<String, Object> object) {
    Map<String, Object> now = mapped(object);
    Map<String, Object> before =
        body.get("original") == null ? Map.of() : mapped(object("original"));
    List<Change> changes = new ArrayList<>();
    for (String property : hook.fields(className()).values()) {
      if (!Values.same(null, before.get(property), now.get(property))) {
        changes.add(Change.of(property, before.get(property), now.get(property)));
      }
    }
    return List.copyOf(changes);
  }

  /** Properties that the hook maps and that have a value. */
  private Map<String, Object> mapped(Map<String, Object> object) {
    Map<String, Object> properties = new LinkedHashMap<>();
    hook.fields(className())
        .forEach(
            (field, property) -> {
              Object value = ParseValue.of(object.get(field));
              if (value != null) {
                properties.put(property, value);
              }
            });
    return Collections.unmodifiableMap(properties);
  }

  private Actor actor() {
    if (Boolean.TRUE.equals(body.get("master"))) {
      return new Actor(Actor.Kind.API, "master");
    }
    if (body.get("user") instanceof Map<?, ?> user && user.get("objectId") instanceof String id) {
      return Actor.user(id);
    }
    return body.get("installationId") instanceof String installation
        ? new Actor(Actor.Kind.UNKNOWN, installation)
        : Actor.UNKNOWN;
  }

  private @Nullable String origin() {
    return body.get("context") instanceof Map<?, ?> context
            && context.get("origin") instanceof String origin
        ? origin
        : null;
  }

  @SuppressWarnings("unchecked") // names in JSON are text
  private Map<String, Object> object(String member) {
    if (body.get(member) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw refused("/" + member, "must be an object");
  }

  private static String text(Map<String, Object> map, String above, String member) {
    if (map.get(member) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw refused(above + "/" + member, "must be a text that is not empty");
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw refused("/object/updatedAt", "must be a time such as 2026-01-31T12:00:00.000Z");
    }
  }

  private static Refusal refused(String pointer, String message) {
    return new Refusal(
        Refusal.Reason.INVALID,
        "the call is not in Parse Server's form",
        List.of(Problem.at(pointer, message)));
  }
}
