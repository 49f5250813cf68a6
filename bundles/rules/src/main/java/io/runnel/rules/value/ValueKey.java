// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import io.runnel.host.Money;
import io.runnel.kind.PropertyType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the keys of unique and indexed values. They are stored: a change needs a migration. */
final class ValueKey {
  private static final int LONGEST = 400;
  private static final int HASH = 64;

  private ValueKey() {}

  static String of(PropertyType type, Object value) {
    Parsed typed = Values.coerce(type, value);
    if (typed.failed()) {
      return bounded("!" + Text.fold(Values.show(value)));
    }
    Object present = typed.value();
    return present == null ? "" : bounded(normal(present));
  }

  private static String normal(Object value) {
    if (value instanceof String text) {
      return Text.fold(text);
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Money money) {
      return money.currency() + " " + money.amount().stripTrailingZeros().toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(word -> Text.fold((String) word))
          .sorted()
          .collect(Collectors.joining(";"));
    }
    return value.toString();
  }

  private static String bounded(String key) {
    return key.length() <= LONGEST ? key : Text.cut(key, LONGEST - HASH - 1) + "~" + hash(key);
  }

  private static String hash(String key) {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
