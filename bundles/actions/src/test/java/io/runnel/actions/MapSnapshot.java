// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.RecordRef;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Verdict;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A record in a map, with the few operators that the tests of this bundle use. */
record MapSnapshot(Map<String, Object> properties, Set<String> unknown) implements Snapshot {
  static MapSnapshot of(Map<String, Object> properties) {
    return new MapSnapshot(properties, Set.of());
  }

  @Override
  public RecordRef ref() {
    return new RecordRef(1, "contact", "17");
  }

  @Override
  public long version() {
    return 3;
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
    return this;
  }

  @Override
  public Verdict test(Criteria criteria) {
    boolean holds =
        criteria.any().stream().anyMatch(group -> group.all().stream().allMatch(this::holds));
    String seen =
        criteria.properties().stream()
            .map(name -> name + " was " + get(name))
            .collect(Collectors.joining(", "));
    return holds ? Verdict.yes(seen) : Verdict.no(seen);
  }

  private boolean holds(Condition condition) {
    Object value = get(condition.property());
    String text = value == null ? null : value.toString().toLowerCase(Locale.ROOT);
    return switch (condition.operator()) {
      case IS -> condition.value().equals(text);
      case CONTAINS -> text != null && text.contains(condition.value().toString());
      case UNKNOWN -> text == null || text.isEmpty();
      default -> throw new UnsupportedOperationException(condition.operator().word());
    };
  }
}
