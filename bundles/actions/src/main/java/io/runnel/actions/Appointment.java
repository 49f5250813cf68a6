// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.kind.PropertyType;
import io.runnel.kind.Span;
import io.runnel.rules.value.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Some time before or after a date, at a time of day. Days are counted on the calendar before the
 * time of day is set, so that a wall-clock time which one of the days does not have moves nothing
 * (design section 9).
 *
 * @param offset how long after
 * @param time time of day, {@code null} for midnight, or for the time of a moment
 * @param zone zone of the wall clock
 */
record Appointment(@Nullable Span offset, @Nullable LocalTime time, ZoneId zone) {

  /** The moment, {@code null} if this is no date. */
  @Nullable Instant at(Object date) {
    Object read = read(date);
    if (read == null) {
      return null;
    }
    Span by = offset == null ? Span.ZERO : offset;
    if (read instanceof Instant moment && time == null) {
      return by.after(moment, zone);
    }
    LocalDate day =
        read instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : (LocalDate) read;
    LocalTime clock = time == null ? LocalTime.MIDNIGHT : time;
    return day.plus(by.days()).atTime(clock).atZone(zone).toInstant().plus(by.time());
  }

  private static @Nullable Object read(Object date) {
    if (date instanceof LocalDate || date instanceof Instant) {
      return date;
    }
    Object day = Values.coerce(PropertyType.DATE, date).value();
    return day == null ? Values.coerce(PropertyType.INSTANT, date).value() : day;
  }
}
