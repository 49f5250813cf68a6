// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers. They are decimal, with a point and no grouping, whatever anybody's locale. */
final class Numbers {
  private static final Pattern FORM =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,3})?");

  private Numbers() {}

  static Parsed read(Object raw) {
    if (raw instanceof BigDecimal number) {
      return bounded(number);
    }
    if (raw instanceof Number || raw instanceof String) {
      String text = Text.trim(raw.toString());
      if (text.length() <= 3 * Values.MAX_DIGITS && FORM.matcher(text).matches()) {
        return bounded(new BigDecimal(text));
      }
    }
    String shown = raw instanceof Number ? "'" + raw + "'" : ValueReader.quote(raw);
    return Parsed.error(shown + " is not a number" + hint(raw));
  }

  private static String hint(Object raw) {
    boolean comma = raw instanceof String text && text.matches("[\\s0-9.,+-]{1,40}+");
    return comma ? "; write it with a point and without grouping, as 1234.56" : "";
  }

  private static Parsed bounded(BigDecimal number) {
    if (number.signum() == 0 && Math.abs((long) number.scale()) > Values.MAX_DIGITS) {
      return Parsed.of(BigDecimal.ZERO);
    }
    long whole = number.precision() - (long) number.scale();
    if (whole > Values.MAX_DIGITS || number.scale() > Values.MAX_DIGITS) {
      String most = "more than " + Values.MAX_DIGITS + " digits before or after the point";
      return Parsed.error("the number " + Text.quote(number.toString()) + " has " + most);
    }
    return Parsed.of(number.scale() < 0 ? number.setScale(0) : number);
  }
}
