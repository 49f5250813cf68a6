// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import org.jspecify.annotations.Nullable;

/**
 * What became of a value from outside.
 *
 * @param value the typed value, {@code null} if blank or wrong
 * @param error what is wrong, naming property and value; {@code null} if nothing is
 */
public record Parsed(@Nullable Object value, @Nullable String error) {
  /** Nothing was given. */
  public static final Parsed BLANK = new Parsed(null, null);

  /** A good value. */
  public static Parsed of(Object value) {
    return new Parsed(value, null);
  }

  /** A bad one. */
  public static Parsed error(String error) {
    return new Parsed(null, error);
  }

  /** Whether it is wrong. */
  public boolean failed() {
    return error != null;
  }
}
