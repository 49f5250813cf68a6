// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the value for a property comes from (mission row A13).
 *
 * @param mode how
 * @param value the value, tokens already replaced
 * @param date a counted date
 */
record ValueSource(Mode mode, @Nullable PropertyValue value, @Nullable DateOffset date) {

  /** Ways to say a value. */
  public enum Mode {
    /** The value that is given, which may be a token. */
    VALUE,
    /** The moment of the step. */
    NOW,
    /** A date counted from another one. */
    DATE
  }

  /**
   * The value for a property.
   *
   * @param property the property, {@code null} if it is not known
   */
  @Nullable Object read(Step step, @Nullable Property property) {
    return switch (mode) {
      case VALUE -> value == null ? null : value.value();
      case NOW -> fitting(step.now(), step, property);
      case DATE -> fitting(Objects.requireNonNull(date).value(step), step, property);
    };
  }

  private static Object fitting(Object moment, Step step, @Nullable Property property) {
    PropertyType type = property == null ? null : property.type();
    if (type == PropertyType.DATE && moment instanceof Instant instant) {
      return LocalDate.ofInstant(instant, step.zone());
    }
    if (type == PropertyType.INSTANT && moment instanceof LocalDate day) {
      return day.atStartOfDay(step.zone()).toInstant();
    }
    return type == PropertyType.TEXT ? moment.toString() : moment;
  }
}
