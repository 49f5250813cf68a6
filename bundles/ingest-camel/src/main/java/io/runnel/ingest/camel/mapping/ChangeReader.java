// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent.Facts;
import io.runnel.host.SnapshotKind;
import io.runnel.rules.settings.Pointer;
import io.runnel.rules.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what changed in one record. */
final class ChangeReader {
  private final ValuesRule rule;
  private final EventKind kind;
  private final Sides sides;
  private final List<String> names;
  private final List<String> unknown;
  private final List<String> cleared;

  ChangeReader(Rule rule, EventKind kind, Scope scope, Sides sides) {
    this.rule = rule.values();
    this.kind = kind;
    this.sides = sides;
    this.names = texts(this.rule.names(), scope);
    this.unknown = texts(this.rule.unknown(), scope);
    this.cleared = texts(this.rule.cleared(), scope);
  }

  /**
   * The values of a record before and after.
   *
   * @param fields properties by field
   * @param typed turns values into those of the properties
   * @param now after
   * @param before before
   */
  record Sides(Map<String, String> fields, TypedValues typed, Side now, Side before) {}

  /**
   * @param fields the values
   * @param currency of a bare amount
   * @param pointer where they are
   */
  record Side(Fields fields, String currency, String pointer) {}

  private static List<String> texts(List<Source> sources, Scope scope) {
    return sources.stream().flatMap(source -> source.texts(scope).stream()).toList();
  }

  Facts facts(Map<String, Object> data) {
    if (kind.equals(EventKind.DELETED) || kind.equals(EventKind.ERASED)) {
      Side last = sides.now.fields.values().isEmpty() ? sides.before : sides.now;
      Map<String, Object> snapshot = snapshot(last);
      SnapshotKind sort = snapshot.isEmpty() ? SnapshotKind.NONE : SnapshotKind.LAST;
      return new Facts(List.of(), true, snapshot, sort, data);
    }
    List<Change> changes = changes();
    boolean guess = isGuess();
    boolean told = changes.stream().allMatch(Change::newKnown);
    boolean complete = rule.complete() && told && (isNew() || !guess);
    Map<String, Object> snapshot = guess && !isNew() ? snapshot(sides.now) : Map.of();
    SnapshotKind sort = snapshot.isEmpty() ? SnapshotKind.NONE : SnapshotKind.PARTIAL;
    return new Facts(changes, complete, snapshot, sort, data);
  }

  private boolean isNew() {
    return kind.equals(EventKind.CREATED);
  }

  /** Whether the host tells the record but not what changed in it. */
  private boolean isGuess() {
    boolean diff = !sides.before.fields.values().isEmpty();
    return rule.now().whole() && names.isEmpty() && cleared.isEmpty() && !diff;
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    sides.fields.forEach(
        (field, property) -> {
          Change change = isAsked(field) ? change(field, property) : null;
          if (change != null) {
            changes.add(change);
          }
        });
    return List.copyOf(changes);
  }

  private boolean isAsked(String field) {
    if (!names.isEmpty() || !cleared.isEmpty()) {
      return Fields.among(names, field) || Fields.among(cleared, field);
    }
    Fields before = sides.before.fields;
    boolean old = rule.now().whole() && !rule.before().whole() && !before.values().isEmpty();
    boolean told = sides.now.fields.has(field) || rule.now().absentIsBlank();
    return old ? before.has(field) : told;
  }

  private @Nullable Change change(String field, String property) {
    boolean blank = Fields.among(cleared, field) && !sides.now.fields.has(field);
    boolean newKnown =
        (sides.now.fields.has(field) || blank || rule.now().absentIsBlank())
            && !Fields.among(unknown, field);
    Object now = newKnown ? value(sides.now, field, property) : null;
    boolean oldTold = sides.before.fields.has(field) || rule.before().absentIsBlank();
    boolean oldKnown = isNew() || (oldTold && !sides.before.fields.values().isEmpty());
    Object old = oldKnown && !isNew() ? value(sides.before, field, property) : null;
    boolean same = newKnown && oldKnown && Values.same(null, old, now);
    // Of a list of names the host has said that they changed; else only what differs did.
    return same && (isNew() || names.isEmpty())
        ? null
        : new Change(property, old, now, oldKnown, newKnown);
  }

  private @Nullable Object value(Side side, String field, String property) {
    String pointer = Pointer.to(side.pointer, field);
    return sides.typed.value(property, side.fields.get(field), side.currency, pointer);
  }

  private Map<String, Object> snapshot(Side side) {
    Map<String, Object> snapshot = new LinkedHashMap<>();
    sides.fields.forEach(
        (field, property) -> {
          Object value = value(side, field, property);
          if (value != null) {
            snapshot.put(property, value);
          }
        });
    return Collections.unmodifiableMap(snapshot);
  }
}
