// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values in words, for messages. */
public final class Described {
  private static final int LONGEST = 40;

  private Described() {}

  /** What a value is; of a long text the beginning. */
  public static String of(@Nullable Object json) {
    if (json == null) {
      return "null";
    }
    if (json instanceof String text) {
      return "the text '" + shortened(text) + "'";
    }
    if (json instanceof Number) {
      return "the number " + json;
    }
    if (json instanceof Map<?, ?>) {
      return "an object";
    }
    return json instanceof List<?> ? "a list" : shortened(json.toString());
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
