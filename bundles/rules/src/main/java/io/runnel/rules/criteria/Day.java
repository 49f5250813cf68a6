// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A date where instants are compared: all of that day in a zone. An instant before its start is
 * earlier, one from the next day's start on is later, and those between are equal to it.
 *
 * @param date the date
 * @param start first instant
 * @param end first instant of the next day
 */
record Day(LocalDate date, Instant start, Instant end) {
  static Day of(LocalDate date, ZoneId zone) {
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    return new Day(date, date.atStartOfDay(zone).toInstant(), end);
  }

  /** Where an instant lies: before the day (-1), in it (0) or after it (1). */
  int place(Instant instant) {
    return instant.isBefore(start) ? -1 : instant.isBefore(end) ? 0 : 1;
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
