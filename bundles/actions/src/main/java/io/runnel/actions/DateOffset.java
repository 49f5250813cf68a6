// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Refusal;
import io.runnel.kind.Field;
import io.runnel.kind.PropertyName;
import io.runnel.kind.Span;
import io.runnel.kind.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date counted from another one (mission row A13; case B25: in the workflow's zone, never the
 * machine's).
 *
 * @param by how far
 * @param from a date of the enrolled record; without it the moment of the step
 */
public record DateOffset(
    @Field(value = "By", help = "For instance P3D for three days later, -P3D for earlier.") Span by,
    @Field(value = "Counted from", optional = true, help = "A date of the record; without it, now.")
        @Nullable PropertyName from) {

  /** The moment, or the day where a day is counted from and nothing but days is added. */
  Object value(Step step) {
    ZoneId zone = step.zone();
    Object base = base(step);
    if (base instanceof LocalDate day) {
      LocalDate moved = day.plus(by.days());
      return by.time().isZero() ? moved : moved.atStartOfDay(zone).toInstant().plus(by.time());
    }
    return by.after((Instant) base, zone);
  }

  private Object base(Step step) {
    if (from == null) {
      return step.now();
    }
    Object value = step.record().get(from.name());
    if (value instanceof LocalDate || value instanceof Instant) {
      return value;
    }
    throw new Refusal(
        Refusal.Reason.INVALID, "nothing to count from: '" + from.name() + "' has no date");
  }
}
