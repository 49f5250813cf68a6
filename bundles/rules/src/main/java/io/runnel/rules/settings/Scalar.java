// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Money;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Span;
import io.runnel.kind.TextTemplate;
import io.runnel.workflow.Criteria;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;

/** Component types without parts of their own. */
enum Scalar implements ValueType {
  TEXT(String.class, "a text"),
  BOOLEAN(Boolean.class, "true or false"),
  INT(Integer.class, "a whole number"),
  LONG(Long.class, "a whole number"),
  DECIMAL(BigDecimal.class, "a number"),
  DATE(LocalDate.class, "a date such as \"2026-03-31\""),
  TIME(LocalTime.class, "a time of day such as \"09:30\""),
  INSTANT(Instant.class, "a moment such as \"2026-03-31T09:30:00Z\""),
  DURATION(Duration.class, "a duration such as \"PT1H30M\""),
  PERIOD(Period.class, "a period such as \"P1M\""),
  SPAN(Span.class, "a span of time such as \"P1DT2H\""),
  PROPERTY(PropertyName.class, "the name of a property"),
  TEMPLATE(TextTemplate.class, "a text, which may have tokens"),
  VALUE(
      PropertyValue.class,
      "a text, a number, true or false, an amount of money, a list of these, or {\"token\": path}"),
  CRITERIA(Criteria.class, "criteria such as {\"any\": [{\"all\": []}]}"),
  BRANCH(BranchChoice.class, "a branch with an id"),
  MONEY(Money.class, "an amount such as {\"amount\": 9.5, \"currency\": \"EUR\"}");

  private final Class<?> type;
  private final String wanted;

  Scalar(Class<?> type, String wanted) {
    this.type = type;
    this.wanted = wanted;
  }

  /** The class of its values. */
  Class<?> type() {
    return type;
  }

  /** What a document must give, in words. */
  String wanted() {
    return wanted;
  }

  /** Whether tokens in it are replaced. */
  boolean takesTokens() {
    return this == TEMPLATE || this == VALUE;
  }

  /** The scalar of a class; {@code int} and the like have that of their box. */
  static Optional<Scalar> of(Class<?> type) {
    for (Scalar scalar : values()) {
      if (scalar.type == type || primitive(scalar) == type) {
        return Optional.of(scalar);
      }
    }
    return Optional.empty();
  }

  private static Class<?> primitive(Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> boolean.class;
      case INT -> int.class;
      case LONG -> long.class;
      default -> scalar.type;
    };
  }
}
