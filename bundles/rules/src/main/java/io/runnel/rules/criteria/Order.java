// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.host.Money;
import io.runnel.kind.Verdict.Truth;
import io.runnel.workflow.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares values that have an order. */
final class Order {
  private Order() {}

  static Truth test(Operator operator, Object seen, Object value) {
    Integer order = compare(seen, value);
    if (order == null) {
      return Truth.UNKNOWN;
    }
    boolean holds =
        switch (operator) {
          case GT, AFTER -> order > 0;
          case GTE -> order >= 0;
          case LT, BEFORE -> order < 0;
          case LTE -> order <= 0;
          default -> order == 0;
        };
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  /** {@code null} where there is no order, as between amounts of two currencies. */
  private static @Nullable Integer compare(Object seen, Object value) {
    if (seen instanceof BigDecimal number && value instanceof BigDecimal other) {
      return number.compareTo(other);
    }
    if (seen instanceof LocalDate date && value instanceof LocalDate other) {
      return date.compareTo(other);
    }
    if (seen instanceof Instant instant) {
      return value instanceof Day day
          ? Integer.valueOf(day.place(instant))
          : value instanceof Instant other ? instant.compareTo(other) : null;
    }
    return seen instanceof Money money
            && value instanceof Money other
            && money.currency().equals(other.currency())
        ? money.amount().compareTo(other.amount())
        : null;
  }
}
