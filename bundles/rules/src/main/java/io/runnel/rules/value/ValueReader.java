// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import io.runnel.host.Money;
import io.runnel.kind.PropertyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a value that is not blank into the Java type of its property type. */
final class ValueReader {
  private static final Pattern MONEY = Pattern.compile("([^\\s]++)\\s++([A-Za-z]{3})");

  private ValueReader() {}

  static Parsed read(PropertyType type, Object raw) {
    return switch (type) {
      case TEXT -> text(raw);
      case OWNER, ENUMERATION -> word(raw);
      case NUMBER -> Numbers.read(raw);
      case BOOLEAN -> truth(raw);
      case DATE -> Moments.date(raw);
      case INSTANT -> Moments.instant(raw);
      case MULTI_SELECT -> several(raw);
      case MONEY -> money(raw);
    };
  }

  private static Parsed text(Object raw) {
    if (raw instanceof Collection<?> || raw instanceof Map<?, ?>) {
      return Parsed.error(quote(raw) + " is not one text");
    }
    String text = Values.show(raw);
    if (text.length() > Values.MAX_TEXT) {
      String counts = "%,d characters, at most %,d".formatted(text.length(), Values.MAX_TEXT);
      return Parsed.error("the text has " + counts + " are possible");
    }
    int bad = unstorable(text);
    return bad < 0
        ? Parsed.of(text)
        : Parsed.error(
            "character %d of the text, U+%04X, cannot be stored"
                .formatted(bad + 1, (int) text.charAt(bad)));
  }

  /**
   * Index of the first NUL or half surrogate pair, which no database takes; -1 if there is none.
   */
  private static int unstorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      int point = text.codePointAt(i);
      if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
        return i;
      }
      i += Character.charCount(point) - 1;
    }
    return -1;
  }

  private static Parsed word(Object raw) {
    Parsed text = text(raw);
    return text.value() instanceof String word ? Parsed.of(Text.trim(word)) : text;
  }

  private static Parsed truth(Object raw) {
    if (raw instanceof Boolean) {
      return Parsed.of(raw);
    }
    return switch (raw instanceof String text ? Text.fold(text) : "") {
      case "true", "yes" -> Parsed.of(true);
      case "false", "no" -> Parsed.of(false);
      default -> Parsed.error(quote(raw) + " is neither true nor false");
    };
  }

  private static Parsed several(Object raw) {
    Collection<?> parts =
        raw instanceof Collection<?> list
            ? list
            : raw instanceof String text ? Arrays.asList(text.split(";")) : List.of(raw);
    Map<String, String> values = new LinkedHashMap<>();
    for (Object part : parts) {
      if (Values.isBlank(part)) {
        continue;
      }
      Parsed word = word(part);
      if (!(word.value() instanceof String value)) {
        return word;
      }
      values.putIfAbsent(Text.fold(value), value);
    }
    List<String> list = List.copyOf(new ArrayList<>(values.values()));
    return list.isEmpty() ? Parsed.BLANK : Parsed.of(list);
  }

  private static Parsed money(Object raw) {
    if (raw instanceof Money) {
      return Parsed.of(raw);
    }
    if (raw instanceof Map<?, ?> map && map.keySet().equals(Set.of("amount", "currency"))) {
      return money(raw, map.get("amount"), map.get("currency"));
    }
    Matcher matcher = MONEY.matcher(raw instanceof String text ? Text.trim(text) : "");
    return matcher.matches() ? money(raw, matcher.group(1), matcher.group(2)) : noMoney(raw);
  }

  private static Parsed money(Object raw, @Nullable Object amount, @Nullable Object currency) {
    if (amount != null
        && Numbers.read(amount).value() instanceof BigDecimal number
        && currency instanceof String code
        && code.matches("[A-Za-z]{3}")) {
      return Parsed.of(new Money(number, code.toUpperCase(Locale.ROOT)));
    }
    return noMoney(raw);
  }

  private static Parsed noMoney(Object raw) {
    return Parsed.error(
        quote(raw)
            + " is no amount of money; write '12.50 EUR' or {\"amount\": 12.50, \"currency\":"
            + " \"EUR\"}");
  }

  static String quote(Object raw) {
    return Text.quote(Values.show(raw));
  }
}
