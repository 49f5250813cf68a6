// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.host.Money;
import io.runnel.kind.Property;
import io.runnel.kind.Verdict.Truth;
import io.runnel.rules.text.Tokens;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Text;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Operator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tests one condition. */
final class Comparison {
  private Comparison() {}

  static Finding test(Condition condition, Facts facts, Tokens tokens) {
    Property property = facts.property(condition.property());
    Operator operator = condition.operator();
    if (property == null) {
      return Finding.unknown(condition, "the object type has no such property");
    }
    if (!facts.isKnown(property.name())) {
      return Finding.unknown(condition, "its value was never told");
    }
    Object seen = facts.get(property.name());
    if (operator.operand() == Operator.Operand.NONE) {
      return presence(condition, seen);
    }
    if (!Usable.with(property.type(), operator)) {
      return Finding.unknown(condition, "this operator does not go with the property's type");
    }
    Operand operand = Operand.of(condition, property.type(), tokens, facts.zone());
    Finding finding =
        operand.error() != null
            ? Finding.unknown(condition, operand.error())
            : compare(condition, new Pair(property, seen, operand));
    return withTokens(finding, operand);
  }

  private static Finding presence(Condition condition, @Nullable Object seen) {
    boolean blank = Values.isBlank(seen);
    boolean holds =
        condition.operator() == Operator.KNOWN ? !blank : blank && !condition.onlyKnown();
    return Finding.of(condition, holds, seen);
  }

  /** The two sides of a comparison. */
  private record Pair(Property property, @Nullable Object seen, Operand operand) {}

  private static Finding compare(Condition condition, Pair pair) {
    Operator operator = condition.operator();
    Operand operand = pair.operand();
    if (operand.values().isEmpty() && operand.blank() == null) {
      return Finding.unknown(condition, "the condition has no value");
    }
    Parsed typed = Values.coerce(pair.property().type(), pair.seen());
    if (typed.error() != null) {
      return Finding.unknown(condition, typed.error());
    }
    Object seen = typed.value();
    Truth truth =
        seen == null
            ? of(operator.negative() && !condition.onlyKnown())
            : truth(operator, seen, operand.values());
    if (operand.blank() != null && (seen == null || truth != certain(operator))) {
      return nothingBehind(condition, operand.blank());
    }
    return truth == Truth.UNKNOWN
        ? Finding.unknown(condition, incomparable(seen))
        : Finding.of(condition, truth == Truth.TRUE, pair.seen());
  }

  private static Finding nothingBehind(Condition condition, String path) {
    return Finding.unknown(condition, "{{" + path + "}} is blank");
  }

  /** The answer that one more value in the list could not change. */
  private static @Nullable Truth certain(Operator operator) {
    return switch (operator) {
      case IS_ANY_OF -> Truth.TRUE;
      case IS_NONE_OF, CONTAINS_ALL -> Truth.FALSE;
      default -> null;
    };
  }

  private static String incomparable(@Nullable Object seen) {
    return seen instanceof Money money
        ? "amounts in " + money.currency() + " and another currency cannot be compared"
        : "the two cannot be compared";
  }

  private static Finding withTokens(Finding finding, Operand operand) {
    if (!operand.tokens() || finding.note() != null) {
      return finding;
    }
    String note = "beside " + operand.shown();
    return new Finding(finding.condition(), finding.truth(), finding.seen(), note);
  }

  private static Truth truth(Operator operator, Object seen, List<Object> wanted) {
    return switch (operator) {
      case IS, EQ, IS_ANY_OF -> any(wanted, value -> equal(seen, value));
      case IS_NOT, NEQ, IS_NONE_OF -> not(any(wanted, value -> equal(seen, value)));
      case IS_EXACTLY -> of(exactly(seen, wanted));
      case CONTAINS_ALL -> of(folded(wanted).stream().allMatch(folded(listed(seen))::contains));
      case CONTAINS, STARTS_WITH, ENDS_WITH -> any(wanted, value -> part(operator, seen, value));
      case BETWEEN -> between(seen, wanted);
      default -> any(wanted, value -> Order.test(operator, seen, value));
    };
  }

  private static Truth between(Object seen, List<Object> wanted) {
    if (wanted.size() != 2) {
      return Truth.UNKNOWN;
    }
    Truth low = Order.test(Operator.GTE, seen, wanted.get(0));
    Truth high = Order.test(Operator.LTE, seen, wanted.get(1));
    return low == Truth.FALSE ? low : high == Truth.FALSE || low == Truth.TRUE ? high : low;
  }

  private static Truth equal(Object seen, Object value) {
    if (seen instanceof List<?> list) {
      return of(folded(list).contains(Text.fold((String) value)));
    }
    if (seen instanceof String text) {
      return of(Text.fold(text).equals(Text.fold((String) value)));
    }
    return seen instanceof Boolean ? of(seen.equals(value)) : Order.test(Operator.EQ, seen, value);
  }

  private static boolean exactly(Object seen, List<Object> wanted) {
    return seen instanceof List<?> list
        ? folded(list).equals(folded(wanted))
        : wanted.contains(seen);
  }

  private static Truth part(Operator operator, Object seen, Object value) {
    String whole = seen instanceof String text ? Text.fold(text) : "";
    String part = Text.fold((String) value);
    return switch (operator) {
      case STARTS_WITH -> of(whole.startsWith(part));
      case ENDS_WITH -> of(whole.endsWith(part));
      default -> seen instanceof List<?> ? equal(seen, value) : of(whole.contains(part));
    };
  }

  private static List<?> listed(Object seen) {
    return seen instanceof List<?> list ? list : List.of(seen);
  }

  private static Set<String> folded(List<?> words) {
    return words.stream().map(word -> Text.fold((String) word)).collect(Collectors.toSet());
  }

  /** Answers for one of several values. */
  private interface One {
    Truth of(Object value);
  }

  private static Truth any(List<Object> wanted, One one) {
    Truth truth = Truth.FALSE;
    for (Object value : wanted) {
      Truth next = one.of(value);
      if (next == Truth.TRUE) {
        return next;
      }
      truth = next == Truth.UNKNOWN ? next : truth;
    }
    return truth;
  }

  private static Truth not(Truth truth) {
    return switch (truth) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  private static Truth of(boolean holds) {
    return holds ? Truth.TRUE : Truth.FALSE;
  }
}
