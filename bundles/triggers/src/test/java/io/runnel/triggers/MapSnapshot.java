// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.host.RecordRef;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Verdict;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** A record in a map, with the few operators that the tests of this bundle use. */
record MapSnapshot(Map<String, Object> properties, Set<String> unknown, MapSnapshot earlier)
    implements Snapshot {
  static final RecordRef REF = new RecordRef(1, "contact", "C-104");

  static MapSnapshot of(Map<String, Object> properties) {
    return new MapSnapshot(properties, Set.of(), null);
  }

  /** The record as it is now, and as it was. */
  static MapSnapshot changed(Map<String, Object> before, Map<String, Object> now) {
    return new MapSnapshot(now, Set.of(), of(before));
  }

  MapSnapshot withoutKnowing(String... names) {
    return new MapSnapshot(properties, Set.of(names), earlier);
  }

  @Override
  public RecordRef ref() {
    return REF;
  }

  @Override
  public long version() {
    return 2;
  }

  @Override
  public Object get(String property) {
    return properties.get(property);
  }

  @Override
  public boolean isKnown(String property) {
    return !unknown.contains(property);
  }

  @Override
  public Snapshot before() {
    return earlier == null ? this : earlier;
  }

  @Override
  public Verdict test(Criteria criteria) {
    boolean holds =
        criteria.any().isEmpty()
            || criteria.any().stream().anyMatch(g -> g.all().stream().allMatch(this::holds));
    return holds ? Verdict.yes("holds") : Verdict.no("does not hold");
  }

  private boolean holds(Condition condition) {
    Object value = get(condition.property());
    return switch (condition.operator()) {
      case IS -> value != null && value.toString().equalsIgnoreCase(condition.value().toString());
      case GTE -> value instanceof BigDecimal n && n.compareTo((BigDecimal) condition.value()) >= 0;
      case UNKNOWN -> value == null;
      default -> throw new UnsupportedOperationException(condition.operator().word());
    };
  }
}
