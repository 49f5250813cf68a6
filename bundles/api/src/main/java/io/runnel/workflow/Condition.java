// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import org.jspecify.annotations.Nullable;

/**
 * One test: of one property, or of something related to the record.
 *
 * @param property the property's name; empty where something related is tested
 * @param operator how to compare
 * @param value literal, {@link Token}, or a list of these; {@code null} where none belongs
 * @param onlyKnown only records with a value: a negative operator is then false of a blank one
 * @param related what is tested instead of a property, {@code null} for a property
 */
public record Condition(
    String property,
    Operator operator,
    @Nullable Object value,
    boolean onlyKnown,
    @Nullable Related related) {

  /** A test of a property. */
  public Condition(String property, Operator operator, @Nullable Object value, boolean onlyKnown) {
    this(property, operator, value, onlyKnown, null);
  }

  /** A test of something related. */
  public static Condition of(Related related) {
    return new Condition("", Operator.KNOWN, null, false, related);
  }
}
