// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.record;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.host.SnapshotKind;
import io.runnel.kind.Property;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes an outside event into a record. A value that is not of its property's type is kept as the
 * text it came as, so that nothing is lost and conditions on it are unknown (case B43).
 */
public final class EventMerger {
  private final InstalledType type;
  private final @Nullable Map<String, Object> mirror;
  private final Map<String, Object> after;
  private final Set<String> errors = new LinkedHashSet<>();

  private EventMerger(InstalledType type, @Nullable Map<String, Object> mirror) {
    this.type = type;
    this.mirror = mirror;
    this.after = new LinkedHashMap<>(mirror == null ? Map.of() : mirror);
  }

  /**
   * What an event comes to.
   *
   * @param properties the properties after
   * @param changes what really changed: against the mirror if there is one, else as the event says
   * @param errors properties whose value is not of their type
   */
  public record Merged(Map<String, Object> properties, List<Change> changes, Set<String> errors) {}

  /**
   * Merges.
   *
   * @param mirror the record's properties, {@code null} if it is not there
   */
  public static Merged merge(
      @Nullable Map<String, Object> mirror, InstalledType type, RecordEvent event) {
    EventMerger merger = new EventMerger(type, mirror);
    merger.take(event);
    return new Merged(merger.after, merger.changes(event), merger.errors);
  }

  private void take(RecordEvent event) {
    RecordEvent.Facts facts = event.facts();
    if (facts.snapshotKind() == SnapshotKind.FULL) {
      after.clear();
    }
    if (facts.snapshotKind() == SnapshotKind.FULL || facts.snapshotKind() == SnapshotKind.PARTIAL) {
      facts.snapshot().forEach(this::put);
    }
    for (Change change : facts.changes()) {
      if (change.newKnown()) {
        put(change.property(), change.newValue());
      }
    }
  }

  private void put(String name, @Nullable Object raw) {
    Property property = type.property(name);
    if (property == null) {
      return;
    }
    Object value = value(property, raw);
    if (value == null) {
      after.remove(name);
    } else {
      after.put(name, value);
    }
  }

  private @Nullable Object value(Property property, @Nullable Object raw) {
    Parsed parsed = Values.parse(property, raw);
    if (!parsed.failed()) {
      return parsed.value();
    }
    errors.add(property.name());
    return String.valueOf(raw);
  }

  private List<Change> changes(RecordEvent event) {
    if (mirror != null) {
      return RecordEditor.differences(type, mirror, after);
    }
    List<Change> changes = new ArrayList<>();
    boolean created = event.kind().equals(EventKind.CREATED);
    for (Property property : type.properties().values()) {
      Change told = event.change(property.name());
      Object now = after.get(property.name());
      if (told != null && told.oldKnown()) {
        changes.add(Change.of(property.name(), value(property, told.oldValue()), now));
      } else if (now != null || told != null) {
        changes.add(
            created ? Change.of(property.name(), null, now) : Change.to(property.name(), now));
      }
    }
    return changes;
  }
}
