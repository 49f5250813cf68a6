// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.event;

import io.runnel.host.Change;
import io.runnel.host.RecordEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record event in the canonical form in which {@code POST /events} takes it. */
final class EventForm {
  private EventForm() {}

  static Map<String, @Nullable Object> of(RecordEvent event) {
    RecordEvent.Times times = event.times();
    RecordEvent.Facts facts = event.facts();
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("eventId", event.identity().eventId());
    form.put("dedupKey", event.identity().dedupKey());
    form.put("hostInstance", event.identity().hostInstance());
    form.put("objectType", event.record().type());
    form.put("recordId", event.record().id());
    form.put("recordVersion", times.recordVersion() == 0 ? null : times.recordVersion());
    form.put("kind", event.kind().name());
    form.put("changes", facts.changes().stream().map(EventForm::of).toList());
    form.put("changesComplete", facts.changesComplete());
    form.put("snapshot", facts.snapshot());
    form.put("snapshotKind", word(facts.snapshotKind()));
    form.put("data", facts.data());
    form.put("occurredAt", iso(times.occurredAt()));
    form.put("receivedAt", iso(times.receivedAt()));
    form.put("order", times.order());
    form.put("actor", actor(event));
    form.put("origin", origin(event));
    form.put("lane", word(event.lane()));
    return form;
  }

  private static Map<String, @Nullable Object> of(Change change) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("property", change.property());
    form.put("old", change.oldValue());
    form.put("new", change.newValue());
    form.put("oldKnown", change.oldKnown());
    form.put("newKnown", change.newKnown());
    return form;
  }

  private static Map<String, @Nullable Object> actor(RecordEvent event) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("kind", word(event.actor().kind()));
    form.put("id", event.actor().id());
    return form;
  }

  private static Map<String, @Nullable Object> origin(RecordEvent event) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("source", event.origin().source());
    form.put("correlationId", event.origin().correlationId());
    form.put("depth", event.origin().depth());
    form.put("workflow", id(event.origin().workflow()));
    form.put("enrolment", id(event.origin().enrolment()));
    return form;
  }

  private static @Nullable String id(long id) {
    return id == 0 ? null : String.valueOf(id);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String iso(Instant instant) {
    return instant.toString();
  }
}
