// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.host.Money;
import io.runnel.host.Problem;
import io.runnel.kind.PropertyType;
import io.runnel.rules.settings.Pointer;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside one operator. */
final class ValuePart {
  /** Operators of one value that also take a list, of which any suffices (row T19). */
  private static final Set<Operator> ANY =
      EnumSet.of(Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH);

  private final List<Problem> problems;
  private final String property;
  private final Operator operator;

  ValuePart(List<Problem> problems, String property, Operator operator) {
    this.problems = problems;
    this.property = property;
    this.operator = operator;
  }

  @Nullable Object read(@Nullable Object json, String pointer) {
    if (operator.operand() == Operator.Operand.NONE) {
      return json == null ? null : problem(pointer, word() + " takes no value; leave it out");
    }
    if (Values.isBlank(json)) {
      return blank(pointer);
    }
    return switch (operator.operand()) {
      case PAIR -> pair(json, pointer);
      case LIST -> json instanceof List<?> list ? list(list, pointer) : one(json, pointer);
      default -> single(json, pointer);
    };
  }

  private @Nullable Object single(@Nullable Object json, String pointer) {
    if (!(json instanceof List<?> list)) {
      return one(json, pointer);
    }
    return ANY.contains(operator)
        ? list(list, pointer)
        : problem(pointer, word() + " takes one value; for several use isAnyOf or isNoneOf");
  }

  private @Nullable Object pair(@Nullable Object json, String pointer) {
    return json instanceof List<?> list && list.size() == 2
        ? list(list, pointer)
        : problem(pointer, word() + " takes a list of two values, the lower one first");
  }

  private List<Object> list(List<?> list, String pointer) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object value = one(list.get(i), Pointer.to(pointer, i));
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private @Nullable Object one(@Nullable Object json, String pointer) {
    if (json == null || Values.isBlank(json)) {
      return blank(pointer);
    }
    if (json instanceof Map<?, ?> map) {
      return map.keySet().equals(Set.of("token"))
          ? token(map.get("token"), pointer + "/token")
          : money(map, pointer);
    }
    return json instanceof List<?> ? problem(pointer, "a list stands inside a list") : json;
  }

  private @Nullable Object token(@Nullable Object path, String pointer) {
    boolean good =
        path instanceof String text
            && text.matches("(record|event)\\.[^\\s{}]{1,200}+|steps\\.[^\\s{}.]++\\.[^\\s{}]++");
    return good && path != null
        ? new Token((String) path)
        : problem(
            pointer, "a token's path is record.<property>, steps.<step>.<answer> or event.<field>");
  }

  private @Nullable Object money(Map<?, ?> map, String pointer) {
    Parsed parsed = Values.coerce(PropertyType.MONEY, map);
    return parsed.value() instanceof Money money
        ? money
        : problem(
            pointer,
            "a value is text, a number, true, false, {\"token\": \"event.x\"}, {\"amount\": 12.50,"
                + " \"currency\": \"EUR\"} or a list of these");
  }

  private @Nullable Object blank(String pointer) {
    String remedy = "give one, or use known or unknown";
    return problem(
        pointer,
        "the condition on '" + property + "' has no value beside " + word() + "; " + remedy);
  }

  private String word() {
    return operator.word();
  }

  private @Nullable Object problem(String pointer, String message) {
    problems.add(Problem.at(pointer, message));
    return null;
  }
}
