// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import static io.runnel.workflow.Operator.AFTER;
import static io.runnel.workflow.Operator.BEFORE;
import static io.runnel.workflow.Operator.BETWEEN;
import static io.runnel.workflow.Operator.CONTAINS;
import static io.runnel.workflow.Operator.CONTAINS_ALL;
import static io.runnel.workflow.Operator.ENDS_WITH;
import static io.runnel.workflow.Operator.EQ;
import static io.runnel.workflow.Operator.GT;
import static io.runnel.workflow.Operator.GTE;
import static io.runnel.workflow.Operator.IS;
import static io.runnel.workflow.Operator.IS_ANY_OF;
import static io.runnel.workflow.Operator.IS_EXACTLY;
import static io.runnel.workflow.Operator.IS_NONE_OF;
import static io.runnel.workflow.Operator.IS_NOT;
import static io.runnel.workflow.Operator.KNOWN;
import static io.runnel.workflow.Operator.LT;
import static io.runnel.workflow.Operator.LTE;
import static io.runnel.workflow.Operator.NEQ;
import static io.runnel.workflow.Operator.STARTS_WITH;
import static io.runnel.workflow.Operator.UNKNOWN;

import io.runnel.kind.PropertyType;
import io.runnel.workflow.Operator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which operators go with which type (mission rows T19 to T24). */
final class Usable {
  private static final Map<PropertyType, Set<Operator>> BY_TYPE = new EnumMap<>(PropertyType.class);

  static {
    Set<Operator> every = EnumSet.of(IS, IS_NOT, EQ, NEQ, KNOWN, UNKNOWN);
    Set<Operator> lists = with(every, IS_ANY_OF, IS_NONE_OF);
    Set<Operator> ordered = with(every, GT, GTE, LT, LTE, BETWEEN);
    Set<Operator> moments = with(with(ordered, IS_ANY_OF, IS_NONE_OF), BEFORE, AFTER);
    BY_TYPE.put(PropertyType.TEXT, with(lists, IS_EXACTLY, CONTAINS, STARTS_WITH, ENDS_WITH));
    BY_TYPE.put(PropertyType.NUMBER, with(ordered, IS_ANY_OF, IS_NONE_OF));
    BY_TYPE.put(PropertyType.BOOLEAN, every);
    BY_TYPE.put(PropertyType.ENUMERATION, with(lists, IS_EXACTLY));
    BY_TYPE.put(PropertyType.MULTI_SELECT, with(lists, IS_EXACTLY, CONTAINS, CONTAINS_ALL));
    BY_TYPE.put(PropertyType.DATE, moments);
    BY_TYPE.put(PropertyType.INSTANT, moments);
    BY_TYPE.put(PropertyType.OWNER, with(lists, IS_EXACTLY));
    BY_TYPE.put(PropertyType.MONEY, ordered);
  }

  private Usable() {}

  private static Set<Operator> with(Set<Operator> some, Operator... more) {
    Set<Operator> all = EnumSet.copyOf(some);
    all.addAll(Set.of(more));
    return all;
  }

  static boolean with(PropertyType type, Operator operator) {
    return of(type).contains(operator);
  }

  private static Set<Operator> of(PropertyType type) {
    return BY_TYPE.getOrDefault(type, Set.of());
  }

  /** The operators of a type, as they are written. */
  static String words(PropertyType type) {
    return of(type).stream().map(Operator::word).collect(Collectors.joining(", "));
  }
}
