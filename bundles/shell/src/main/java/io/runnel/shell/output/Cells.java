// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.output;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as a person reads them in one cell. */
public final class Cells {
  private Cells() {}

  /** One value; blank for {@code null}. */
  public static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant instant) {
      return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toString();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Cells::text).collect(Collectors.joining(", "));
    }
    return plain(value.toString());
  }

  /** The text without control characters: what a record says must not steer a terminal. */
  public static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|[\\x80-\\x9f\\p{Cf}]", "?").strip();
  }
}
