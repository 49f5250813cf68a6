// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enum constants and the words for them in documents. */
final class Choices {
  private Choices() {}

  /** The constants of an enum by their words, in order. */
  static Map<String, Object> of(Class<?> type) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(word((Enum<?>) constant), constant);
    }
    return constants;
  }

  /** A constant's name in lower camel: {@code ON_HOLD} is {@code onHold}. */
  static String word(Enum<?> constant) {
    StringBuilder word = new StringBuilder();
    for (String part : constant.name().split("_", -1)) {
      String lower = part.toLowerCase(Locale.ROOT);
      boolean first = word.isEmpty() || lower.isEmpty();
      word.append(first ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return word.toString();
  }

  /** The constant meant, {@code null} if it is none. */
  static @Nullable Object find(Map<String, Object> constants, Object given) {
    for (Map.Entry<String, Object> entry : constants.entrySet()) {
      if (entry.getValue() == given || same(given.toString(), entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Whether two writings mean the same constant. */
  static boolean same(String left, String right) {
    return left.replace("_", "").equalsIgnoreCase(right.replace("_", ""));
  }
}
