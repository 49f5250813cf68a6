// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import org.jspecify.annotations.Nullable;

/**
 * One property's change within an event. {@code null} with its flag on means blank; with its flag
 * off the value is not known, which is something else (design: null is not unknown).
 *
 * @param property the property's name
 * @param oldValue value before, if {@code oldKnown}
 * @param newValue value after, if {@code newKnown}
 * @param oldKnown whether the value before was told
 * @param newKnown whether the value after was told
 */
public record Change(
    String property,
    @Nullable Object oldValue,
    @Nullable Object newValue,
    boolean oldKnown,
    boolean newKnown) {

  /** A change with both values known. */
  public static Change of(String property, @Nullable Object oldValue, @Nullable Object newValue) {
    return new Change(property, oldValue, newValue, true, true);
  }

  /** A change whose value before the host does not tell. */
  public static Change to(String property, @Nullable Object newValue) {
    return new Change(property, null, newValue, false, true);
  }
}
