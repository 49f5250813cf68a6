// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import org.jspecify.annotations.Nullable;

/**
 * One operation on one property of a record.
 *
 * @param operation what to do
 * @param property the property's name
 * @param value the value to set or append, or the number to add; {@code null} for {@code CLEAR}
 * @param guard when to do it; where it is against it, the property is left as it is
 */
public record RecordEdit(
    Operation operation, String property, @Nullable Object value, Guard guard) {
  /** What can be done to a property. Increment and append apply to the version committed. */
  public enum Operation {
    /** Replace the value. */
    SET,
    /** Make it blank. */
    CLEAR,
    /** Add a number; blank counts as 0. */
    INCREMENT,
    /** Add to a text after a semicolon, or to a multi-select if not yet in it. */
    APPEND
  }

  /** When to do it (mission row M10); looked at on the version committed. */
  public enum Guard {
    /** In any case. */
    ALWAYS,
    /** Only if the property is blank. */
    IF_EMPTY,
    /** Only to an option that comes after the present one in the property's order. */
    FORWARD
  }

  /** An operation in any case. */
  public RecordEdit(Operation operation, String property, @Nullable Object value) {
    this(operation, property, value, Guard.ALWAYS);
  }

  /** Sets a property, or clears it when the value is {@code null}. */
  public static RecordEdit set(String property, @Nullable Object value) {
    return new RecordEdit(value == null ? Operation.CLEAR : Operation.SET, property, value);
  }

  /** The same operation under a guard. */
  public RecordEdit when(Guard other) {
    return new RecordEdit(operation, property, value, other);
  }
}
