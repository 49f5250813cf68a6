// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel;

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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

  /** The event, {@code null} if the hook's maps leave nothing of it. */
  @Nullable RecordEvent event() {
    Map<String, Object> object = object("object");
    String className = text(object, "/object", "className");
    String type = hook.types().get(className);
    if (type == null) {
      return null;
    }
    EventKind kind = kind();
    List<Change> changes = kind.equals(EventKind.DELETED) ? List.of() : changes(className, object);
    if (changes.isEmpty() && !kind.equals(EventKind.DELETED)) {
      return null;
    }
    String id = text(object, "/object", "objectId");
    Instant updatedAt = time(text(object, "/object", "updatedAt"));
    String key =
        String.join(":", hook.hostInstance(), className, id, kind.name(), updatedAt.toString());
    return new RecordEvent(
        new RecordEvent.Identity(UUID.randomUUID().toString(), key, hook.hostInstance()),
        new RecordRef(hook.tenant(), type, id),
        kind,
        facts(kind, changes, className, object),
        new RecordEvent.Times(updatedAt, receivedAt, 0, null),
        actor(),
        new Origin(hook.hostInstance(), origin(), 0, 0, 0),
        Lane.LIVE);
  }

  private RecordEvent.Facts facts(
      EventKind kind, List<Change> changes, String className, Map<String, Object> object) {
    return kind.equals(EventKind.DELETED)
        ? new RecordEvent.Facts(
            changes, true, mapped(className, object), SnapshotKind.LAST, Map.of())
        : RecordEvent.Facts.of(changes);
  }

  private EventKind kind() {
    String trigger = text(body, "", "triggerName");
    return switch (trigger) {
      case "afterSave" -> body.containsKey("original") ? EventKind.UPDATED : EventKind.CREATED;
      case "afterDelete" -> EventKind.DELETED;
      default -> throw refused("/triggerName", "'" + trigger + "' is not afterSave or afterDelete");
    };
  }

  private List<Change> changes(String className, Map<String, Object> object) {
    Map<String, Object> now = mapped(className, object);
    Map<String, Object> before =
        body.containsKey("original") ? mapped(className, object("original")) : Map.of();
    List<Change> changes = new ArrayList<>();
    for (String property : hook.fields().values()) {
      if (!Objects.equals(before.get(property), now.get(property))) {
        changes.add(Change.of(property, before.get(property), now.get(property)));
      }
    }
    return changes;
  }

  /** Properties that the hook maps, in plain values. */
  private Map<String, Object> mapped(String className, Map<String, Object> object) {
    Map<String, Object> properties = new LinkedHashMap<>();
    object.forEach(
        (field, value) -> {
          String property = hook.fields().get(className + "." + field);
          Object plain = property == null ? null : plain(value);
          if (property != null && plain != null) {
            properties.put(property, plain);
          }
        });
    return properties;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> tagged)) {
      return value;
    }
    return switch (String.valueOf(tagged.get("__type"))) {
      case "Pointer" -> tagged.get("objectId");
      case "Date" -> tagged.get("iso");
      default -> null;
    };
  }

  private Actor actor() {
    if (body.get("user") instanceof Map<?, ?> user) {
      return Actor.user(String.valueOf(user.get("objectId")));
    }
    return Boolean.TRUE.equals(body.get("master"))
        ? new Actor(Actor.Kind.API, "master")
        : Actor.UNKNOWN;
  }

  private @Nullable String origin() {
    return body.get("context") instanceof Map<?, ?> context && context.get("origin") != null
        ? String.valueOf(context.get("origin"))
        : null;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> object(String member) {
    if (body.get(member) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw refused("/" + member, "must be an object");
  }

  private static String text(Map<String, Object> map, String above, String member) {
    if (map.get(member) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw refused(above + "/" + member, "must be a text that is not empty");
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw refused(
          "/object/updatedAt", "'" + text + "' is not a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static Refusal refused(String pointer, String message) {
    return new Refusal(
        Refusal.Reason.INVALID,
        "the call is not in Parse Server's form",
        List.of(Problem.at(pointer, message)));
  }
}
