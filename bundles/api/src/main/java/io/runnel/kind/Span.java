// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * A span of time as ISO 8601 writes it, {@code P1DT2H}: days and more are calendar days in the
 * workflow's zone, hours and less are elapsed time (design section 9).
 *
 * @param days calendar part
 * @param time elapsed part
 */
public record Span(Period days, Duration time) {
  /** No time at all. */
  public static final Span ZERO = new Span(Period.ZERO, Duration.ZERO);

  /**
   * Reads {@code P1D}, {@code PT30M}, {@code P1Y2M3DT4H}, {@code P2W}; with a minus before it, as
   * {@code -P3D}, it goes back.
   */
  public static Span parse(String text) {
    if (text.startsWith("-P")) {
      Span back = parse(text.substring(1));
      return new Span(back.days.negated(), back.time.negated());
    }
    if (text.startsWith("+P")) {
      return parse(text.substring(1));
    }
    if (!text.startsWith("P")) {
      throw new IllegalArgumentException("'" + text + "' is no span such as P1D or PT30M");
    }
    int time = text.indexOf('T');
    if (time < 0) {
      return new Span(Period.parse(text), Duration.ZERO);
    }
    String days = text.substring(0, time);
    Period period = days.length() < 2 ? Period.ZERO : Period.parse(days);
    return new Span(period, Duration.parse("P" + text.substring(time)));
  }

  /**
   * The end of the span. A wall-clock time that does not exist moves forward, one that happens
   * twice takes the first.
   */
  public Instant after(Instant start, ZoneId zone) {
    if (days.isZero()) {
      return start.plus(time);
    }
    return LocalDateTime.ofInstant(start, zone).plus(days).atZone(zone).toInstant().plus(time);
  }

  /** As ISO 8601 writes it. */
  @Override
  public String toString() {
    if (time.isZero()) {
      return days.toString();
    }
    return days.isZero() ? time.toString() : days + time.toString().substring(1);
  }
}
