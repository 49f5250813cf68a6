// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.kind.EventFilter.Clause;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Related;
import io.runnel.workflow.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an AND group of conditions needs to have happened before it can begin to hold. */
final class GroupClause {
  private static final String OWN = "record.";

  /** No property: a change of the record's own cannot make what is beside it hold. */
  private static final String BESIDE = "(beside)";

  private GroupClause() {}

  /**
   * One of the group's properties must have changed, and each single value it asks for must be
   * there. A group that blank values satisfy may hold for a record that was created without any of
   * the properties, so it cannot ask for a change.
   */
  static Clause of(Criteria.Group group) {
    Set<String> changed = new HashSet<>();
    Map<String, Object> equal = new HashMap<>();
    for (Condition condition : group.all()) {
      if (condition.related() != null) {
        changed.add(BESIDE);
        continue;
      }
      changed.add(condition.property());
      addTokens(condition.value(), changed);
      Object only = onlyValue(condition);
      if (only != null) {
        equal.putIfAbsent(condition.property(), only);
      }
    }
    boolean needsAny = group.all().stream().allMatch(GroupClause::holdsOfBlank);
    return new Clause(needsAny ? Set.of() : Set.copyOf(changed), Map.copyOf(equal));
  }

  private static boolean holdsOfBlank(Condition condition) {
    Related related = condition.related();
    return related == null
        ? condition.operator().negative() && !condition.onlyKnown()
        : related.relation().negative();
  }

  private static void addTokens(@Nullable Object value, Set<String> changed) {
    if (value instanceof Token token && token.path().startsWith(OWN)) {
      changed.add(token.path().substring(OWN.length()));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> addTokens(element, changed));
    }
  }

  /** The one literal that the property must equal, if the condition asks for one. */
  private static @Nullable Object onlyValue(Condition condition) {
    Operator operator = condition.operator();
    Object value = condition.value();
    if (operator == Operator.IS_ANY_OF && value instanceof List<?> list) {
      value = list.size() == 1 ? list.get(0) : null;
    }
    boolean equality =
        operator == Operator.IS || operator == Operator.EQ || operator == Operator.IS_ANY_OF;
    return equality && !(value instanceof Token) && !(value instanceof List<?>) ? value : null;
  }
}
