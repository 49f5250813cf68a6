// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Money;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.SnapshotKind;
import io.runnel.kind.PropertyType;
import io.runnel.rules.settings.Pointer;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what changed and what is known of the record. */
final class CanonicalFacts {
  private final Members members;
  private final EventKind kind;
  private final boolean isNew;
  private final Map<String, Change> changes = new LinkedHashMap<>();

  CanonicalFacts(Members members, EventKind kind) {
    this.members = members;
    this.kind = kind;
    this.isNew = kind.equals(EventKind.CREATED);
  }

  RecordEvent.Facts read() {
    List<?> listed = members.list("changes");
    for (int i = 0; i < listed.size(); i++) {
      change(listed.get(i), Pointer.to(members.at("changes"), i));
    }
    Members properties = members.inside("properties");
    SnapshotKind told = members.choice("snapshotKind", usual());
    SnapshotKind sort = properties.map().isEmpty() ? SnapshotKind.NONE : told;
    Map<String, Object> snapshot = snapshot(properties, sort);
    boolean all = !kind.equals(EventKind.UPDATED) || !listed.isEmpty() || sort == SnapshotKind.FULL;
    return new RecordEvent.Facts(
        List.copyOf(changes.values()),
        members.flag("changesComplete", all),
        snapshot,
        sort,
        data(members.inside("data").map()));
  }

  /** What a snapshot is when its sender does not say. */
  private SnapshotKind usual() {
    boolean gone = kind.equals(EventKind.DELETED) || kind.equals(EventKind.ERASED);
    return isNew ? SnapshotKind.FULL : gone ? SnapshotKind.LAST : SnapshotKind.PARTIAL;
  }

  private void change(@Nullable Object json, String pointer) {
    if (!(json instanceof Map<?, ?> map)) {
      problem(pointer, "a change is an object, such as {\"property\", \"old\", \"new\"}");
      return;
    }
    Members change = new Members(map, pointer, members.problems());
    change.only(List.of("property", "old", "new"));
    String property = change.requiredId("property");
    Object old = value(change.get("old"), change.at("old"));
    Object now = value(change.get("new"), change.at("new"));
    if (property == null) {
      return;
    }
    boolean oldKnown = change.has("old") || isNew;
    Change read = new Change(property, old, now, oldKnown, change.has("new"));
    if (changes.put(property, read) != null) {
      change.problem("property", "the property '" + property + "' is there twice");
    }
  }

  private Map<String, Object> snapshot(Members properties, SnapshotKind sort) {
    Map<String, Object> snapshot = new LinkedHashMap<>();
    for (Object key : properties.map().keySet()) {
      String name = String.valueOf(key);
      Object value = value(properties.get(name), properties.at(name));
      if (value != null) {
        snapshot.put(name, value);
      }
      if (sort != SnapshotKind.LAST && !(isNew && value == null)) {
        changes.putIfAbsent(name, new Change(name, null, value, isNew, true));
      }
    }
    return Collections.unmodifiableMap(snapshot);
  }

  /** Values have no property type yet, so only what no type takes is refused. */
  private @Nullable Object value(@Nullable Object json, String pointer) {
    if (Values.isBlank(json)) {
      return null;
    }
    if (json instanceof Boolean || json instanceof Money) {
      return json;
    }
    Parsed parsed = Values.coerce(sort(json), json);
    if (parsed.error() != null) {
      problem(pointer, parsed.error());
    }
    return parsed.value();
  }

  private static PropertyType sort(@Nullable Object json) {
    if (json instanceof Number) {
      return PropertyType.NUMBER;
    }
    if (json instanceof List<?>) {
      return PropertyType.MULTI_SELECT;
    }
    return json instanceof Map<?, ?> ? PropertyType.MONEY : PropertyType.TEXT;
  }

  private static Map<String, Object> data(Map<?, ?> source) {
    Map<String, Object> data = new LinkedHashMap<>();
    source.forEach((name, value) -> data.put(String.valueOf(name), value));
    return Collections.unmodifiableMap(data);
  }

  private void problem(String pointer, String message) {
    members.problems().add(Problem.at(pointer, message));
  }
}
