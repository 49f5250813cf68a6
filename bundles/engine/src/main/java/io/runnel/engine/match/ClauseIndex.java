// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.match;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.kind.EventFilter.Clause;
import io.runnel.kind.Property;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.record.TieFacts;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Candidates of one kind of event on one object type, by changed property and equality. */
final class ClauseIndex {
  private static final String ANY = "";

  private final Map<String, Bucket> byChanged = new HashMap<>();

  void add(Candidate candidate, List<Clause> clauses, InstalledType type) {
    if (clauses.isEmpty()) {
      bucket(ANY).plain.add(candidate);
    }
    for (Clause clause : clauses) {
      if (clause.changed().isEmpty()) {
        bucket(ANY).add(candidate, clause, type);
      }
      for (String property : clause.changed()) {
        bucket(property).add(candidate, clause, type);
      }
    }
  }

  private Bucket bucket(String changed) {
    return byChanged.computeIfAbsent(changed, key -> new Bucket());
  }

  void collect(RecordEvent event, RecordSnapshot snapshot, Set<Candidate> found) {
    // A record that comes back has every property again, though none of them changed; and what lies
    // beside a record can make any group hold.
    if (!event.facts().changesComplete()
        || event.kind().equals(EventKind.RESTORED)
        || TieFacts.isTie(event)
        || TieFacts.isOfList(event)) {
      byChanged.values().forEach(bucket -> bucket.collect(snapshot, found));
      return;
    }
    collect(ANY, snapshot, found);
    for (Change change : event.facts().changes()) {
      collect(change.property(), snapshot, found);
    }
  }

  private void collect(String changed, RecordSnapshot snapshot, Set<Candidate> found) {
    Bucket bucket = byChanged.get(changed);
    if (bucket != null) {
      bucket.collect(snapshot, found);
    }
  }

  /** Candidates behind one changed property. */
  private static final class Bucket {
    private final List<Candidate> plain = new ArrayList<>();
    private final Map<String, Map<String, List<Candidate>>> byEqual = new HashMap<>();

    void add(Candidate candidate, Clause clause, InstalledType type) {
      for (Map.Entry<String, Object> equal : clause.equal().entrySet()) {
        String key = key(type.property(equal.getKey()), equal.getValue());
        if (key != null) {
          byEqual
              .computeIfAbsent(equal.getKey(), property -> new HashMap<>())
              .computeIfAbsent(key, value -> new ArrayList<>())
              .add(candidate);
          return;
        }
      }
      plain.add(candidate);
    }

    void collect(RecordSnapshot snapshot, Set<Candidate> found) {
      found.addAll(plain);
      for (Map.Entry<String, Map<String, List<Candidate>>> equal : byEqual.entrySet()) {
        Property property = snapshot.property(equal.getKey());
        String key = key(property, snapshot.get(equal.getKey()));
        if (key != null) {
          found.addAll(equal.getValue().getOrDefault(key, List.of()));
        }
      }
    }

    private static @Nullable String key(@Nullable Property property, @Nullable Object value) {
      if (property == null || value == null || value instanceof List<?>) {
        return null;
      }
      Parsed parsed = Values.parse(property, value);
      Object typed = parsed.value();
      return typed == null || typed instanceof List<?> ? null : Values.key(property.type(), typed);
    }
  }
}
