// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.snapshot;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.rules.value.Values;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes an event's changes back, the last one first. */
final class Rewind {
  private final Map<String, Object> properties;
  private final Set<String> unknown;
  private final Set<String> blank;

  private Rewind(RecordSnapshot after) {
    properties = new LinkedHashMap<>(after.properties());
    unknown = new HashSet<>(after.view().unknown());
    blank = new HashSet<>(after.view().blank());
  }

  static RecordSnapshot before(RecordSnapshot after, RecordEvent event) {
    Links links = after.view().linksBefore();
    View plain = after.view().withEvent(null).withLinks(links, links);
    if (event.kind().equals(EventKind.CREATED)) {
      View nothing = plain.knowing(Set.of(), Set.of());
      return new RecordSnapshot(after.ref(), 0, Map.of(), true, after.type(), nothing);
    }
    Rewind rewind = new Rewind(after);
    List<Change> changes = event.facts().changes();
    for (int i = changes.size() - 1; i >= 0; i--) {
      rewind.take(changes.get(i));
    }
    return new RecordSnapshot(
        after.ref(),
        Math.max(Math.min(after.version(), 1), after.version() - 1),
        rewind.properties,
        after.complete(),
        after.type(),
        plain.knowing(rewind.unknown, rewind.blank));
  }

  private void take(Change change) {
    String name = change.property();
    Object old = change.oldValue();
    properties.remove(name);
    unknown.remove(name);
    blank.remove(name);
    if (!change.oldKnown()) {
      unknown.add(name);
    } else if (old == null || Values.isBlank(old)) {
      blank.add(name);
    } else {
      properties.put(name, old);
    }
  }
}
