// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.PropertyType;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Values that a property of a type may be compared with; dates and instants mix (row T23). */
final class Moment {
  private Moment() {}

  static Parsed operand(PropertyType type, Object raw, ZoneId zone) {
    return switch (type) {
      // The record's side is a list; each value beside it is one option.
      case MULTI_SELECT, ENUMERATION, OWNER, TEXT -> Values.coerce(PropertyType.TEXT, raw);
      case DATE -> date(raw, zone);
      case INSTANT -> instant(raw, zone);
      default -> Values.coerce(type, raw);
    };
  }

  private static Parsed date(Object raw, ZoneId zone) {
    Parsed date = Values.coerce(PropertyType.DATE, raw);
    if (date.failed() && Values.coerce(PropertyType.INSTANT, raw).value() instanceof Instant at) {
      return Parsed.of(LocalDate.ofInstant(at, zone));
    }
    return date;
  }

  private static Parsed instant(Object raw, ZoneId zone) {
    if (Values.coerce(PropertyType.DATE, raw).value() instanceof LocalDate date) {
      return Parsed.of(Day.of(date, zone));
    }
    return Values.coerce(PropertyType.INSTANT, raw);
  }
}
