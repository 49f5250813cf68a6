// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Change;
import io.runnel.host.RecordRef;
import io.runnel.kind.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the store turned down in earlier tries of a batch: records whose new unique value another
 * record has. Only writes that bring a unique value are to blame; others of the same record are
 * made. Used by one thread.
 */
final class Rejections {
  private final Map<RecordRef, String> reasons = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /** Remembers one; answers whether it is new. */
  boolean add(RecordRef ref, String reason) {
    return reasons.putIfAbsent(ref, reason) == null;
  }

  boolean has(RecordRef ref) {
    return reasons.containsKey(ref);
  }

  /** Why these changes cannot be made, {@code null} if nothing is against them. */
  @Nullable String against(WorkingRecord record, List<Change> changes) {
    String reason = reasons.get(record.ref());
    return reason != null && changes.stream().anyMatch(change -> bringsUnique(record, change))
        ? reason
        : null;
  }

  private static boolean bringsUnique(WorkingRecord record, Change change) {
    return change.newValue() != null && unique(record, change.property());
  }

  static boolean unique(WorkingRecord record, String name) {
    Property property = record.type().property(name);
    return property != null && property.traits().unique();
  }

  /** The id of a record that a step makes: the same in each try, so that a rejection is met. */
  String id(String creation, LongSupplier next) {
    String id = ids.computeIfAbsent(creation, key -> Long.toString(next.getAsLong()));
    given.add(id);
    return id;
  }

  /** Whether an id was given to a record that a step makes. */
  boolean gave(String id) {
    return given.contains(id);
  }
}
