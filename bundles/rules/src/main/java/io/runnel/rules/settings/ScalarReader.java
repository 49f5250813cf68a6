// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Money;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Span;
import io.runnel.kind.TextTemplate;
import io.runnel.workflow.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads scalars from JSON values, or from values that already have the wanted class. */
final class ScalarReader {
  private ScalarReader() {}

  /** The value, {@code null} if it does not fit. */
  static @Nullable Object read(Scalar scalar, Object json) {
    if (scalar.type().isInstance(json)) {
      return json;
    }
    return switch (scalar) {
      case INT -> whole(json, BigDecimal::intValueExact);
      case LONG -> whole(json, BigDecimal::longValueExact);
      case DECIMAL -> decimal(json);
      case DATE -> text(json, LocalDate::parse);
      case TIME -> text(json, LocalTime::parse);
      case INSTANT -> text(json, text -> OffsetDateTime.parse(text).toInstant());
      case DURATION -> text(json, Duration::parse);
      case PERIOD -> text(json, Period::parse);
      case SPAN -> text(json, ScalarReader::span);
      case PROPERTY -> text(json, PropertyName::new);
      case TEMPLATE -> text(json, TextTemplate::new);
      case MONEY -> money(json);
      case VALUE -> value(json);
      default -> null;
    };
  }

  private static @Nullable Object text(Object json, Function<String, Object> parser) {
    if (!(json instanceof String text)) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException unfit) {
      return null;
    }
  }

  private static Span span(String text) {
    if (!text.startsWith("P") && !text.startsWith("-P")) {
      throw new DateTimeException("a span begins with P");
    }
    return Span.parse(text);
  }

  private static @Nullable BigDecimal decimal(Object json) {
    if (json instanceof BigDecimal decimal) {
      return decimal;
    }
    try {
      return json instanceof Number number ? new BigDecimal(number.toString()) : null;
    } catch (NumberFormatException unfit) {
      return null;
    }
  }

  private static @Nullable Object whole(Object json, Function<BigDecimal, Object> exact) {
    BigDecimal decimal = decimal(json);
    try {
      return decimal == null ? null : exact.apply(decimal);
    } catch (ArithmeticException unfit) {
      return null;
    }
  }

  private static @Nullable Money money(Object json) {
    if (!(json instanceof Map<?, ?> map) || map.size() != 2) {
      return null;
    }
    Object amount = map.get("amount");
    BigDecimal decimal = amount == null ? null : decimal(amount);
    if (decimal == null || !(map.get("currency") instanceof String currency)) {
      return null;
    }
    return currency.matches("[A-Z]{3}") ? new Money(decimal, currency) : null;
  }

  private static @Nullable PropertyValue value(Object json) {
    if (!(json instanceof List<?> list)) {
      Object single = single(json);
      return single == null ? null : new PropertyValue(single);
    }
    List<Object> values = new ArrayList<>();
    for (Object element : list) {
      Object single = element == null ? null : single(element);
      if (single == null) {
        return null;
      }
      values.add(single);
    }
    return new PropertyValue(Collections.unmodifiableList(values));
  }

  private static @Nullable Object single(Object json) {
    if (json instanceof Map<?, ?> map) {
      Token token = token(map);
      return token == null ? money(json) : token;
    }
    boolean plain =
        json instanceof String
            || json instanceof Number
            || json instanceof Boolean
            || json instanceof LocalDate
            || json instanceof Instant
            || json instanceof Money
            || json instanceof Token;
    return plain ? json : null;
  }

  /** The token that an object {@code {"token": path}} is, {@code null} if it is another object. */
  static @Nullable Token token(Map<?, ?> json) {
    return json.size() == 1 && json.get("token") instanceof String path ? new Token(path) : null;
  }
}
