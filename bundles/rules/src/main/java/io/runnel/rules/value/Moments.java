// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads dates and instants of the years 1 to 9999, the range that every database holds. */
final class Moments {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Moments() {}

  static Parsed date(Object raw) {
    try {
      LocalDate date =
          raw instanceof LocalDate typed
              ? typed
              : raw instanceof String text ? LocalDate.parse(Text.trim(text)) : null;
      if (date != null && date.getYear() >= 1 && date.getYear() <= 9999) {
        return Parsed.of(date);
      }
    } catch (DateTimeException wrong) {
      return noDate(raw);
    }
    return noDate(raw);
  }

  private static Parsed noDate(Object raw) {
    return Parsed.error(ValueReader.quote(raw) + " is no date; write it as 2026-01-31");
  }

  static Parsed instant(Object raw) {
    try {
      Instant instant = instantOf(raw);
      if (instant != null && !instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
        return Parsed.of(instant);
      }
    } catch (DateTimeException | ArithmeticException wrong) {
      return noInstant(raw);
    }
    return noInstant(raw);
  }

  private static @Nullable Instant instantOf(Object raw) {
    if (raw instanceof Instant typed) {
      return typed;
    }
    if (raw instanceof String text) {
      return OffsetDateTime.parse(Text.trim(text)).toInstant();
    }
    boolean number = raw instanceof Number;
    return number && Numbers.read(raw).value() instanceof BigDecimal millis
        ? Instant.ofEpochMilli(millis.longValueExact())
        : null;
  }

  private static Parsed noInstant(Object raw) {
    return Parsed.error(
        ValueReader.quote(raw)
            + " is no point in time; write date, time and offset as 2026-01-31T14:00:00+01:00");
  }
}
