// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Money;
import io.runnel.host.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as values of properties. Whether a text is a date or an option's value is not known
 * here: the service that knows the property reads it.
 */
final class JsonValues {
  // 1e1000000000 is a short text and an endless number.
  private static final int MOST_DIGITS = 100;
  private static final Set<String> MONEY = Set.of("amount", "currency");

  private JsonValues() {}

  static @Nullable Object read(@Nullable Object json, String pointer, List<Problem> problems) {
    if (json == null || json instanceof String || json instanceof Boolean) {
      return json;
    }
    if (json instanceof Number number) {
      return number(number, pointer, problems);
    }
    if (json instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list;
    }
    if (json instanceof Map<?, ?> map && map.keySet().equals(MONEY)) {
      return money(map, pointer, problems);
    }
    problems.add(
        Problem.at(
            pointer,
            "must be a text, number, true, false, null, list of texts,"
                + " or {\"amount\": 12.50, \"currency\": \"EUR\"}"));
    return null;
  }

  private static @Nullable Object number(Number number, String pointer, List<Problem> problems) {
    BigDecimal value =
        number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
      problems.add(Problem.at(pointer, "a number may have at most " + MOST_DIGITS + " digits"));
      return null;
    }
    return value;
  }

  private static @Nullable Object money(Map<?, ?> map, String pointer, List<Problem> problems) {
    if (map.get("amount") instanceof Number amount
        && map.get("currency") instanceof String currency
        && number(amount, pointer + "/amount", problems) instanceof BigDecimal value) {
      try {
        return new Money(value, currency);
      } catch (IllegalArgumentException noCurrency) {
        problems.add(Problem.at(pointer + "/currency", String.valueOf(noCurrency.getMessage())));
        return null;
      }
    }
    problems.add(
        Problem.at(
            pointer, "money is a number and a code, {\"amount\": 12.5, \"currency\": \"EUR\"}"));
    return null;
  }
}
