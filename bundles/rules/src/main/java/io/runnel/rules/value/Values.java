// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import io.runnel.host.Money;
import io.runnel.host.Refusal;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.rules.json.Json;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of properties: {@code String}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate},
 * {@code Instant}, {@link Money}, {@code List<String>}; {@code null} is blank. Pure functions.
 */
public final class Values {
  /** Longest text, in UTF-16 units; longer ones are refused, never cut (case B46). */
  public static final int MAX_TEXT = 1_000_000;

  /** Most digits of a number, on either side of the point. */
  public static final int MAX_DIGITS = 100;

  private Values() {}

  /**
   * Reads a value that came from outside as JSON, or that has its type already (case B43).
   *
   * <ul>
   *   <li>nothing, an empty text, blanks only, an empty list: blank, for every type
   *   <li>text: as it is; a number or truth value as its text
   *   <li>number: ends trimmed; digits with a point and an exponent, so {@code 1e2} is 100; a comma
   *       is an error (case B44)
   *   <li>boolean: true, false, yes, no, in any case
   *   <li>date: {@code 2026-01-31}; instant: ISO 8601 with an offset, or milliseconds since 1970 as
   *       a number
   *   <li>one of several options: the option's value in any case; several: a list, or text with
   *       semicolons
   *   <li>money: {@code {"amount", "currency"}} or {@code 12.50 EUR}; owner: its id
   * </ul>
   */
  public static Parsed parse(Property property, @Nullable Object raw) {
    Parsed typed = coerce(property.type(), raw);
    Parsed result = typed.failed() ? typed : OptionCheck.apply(property, typed);
    return result.failed() ? Parsed.error(named(property, result)) : result;
  }

  private static String named(Property property, Parsed wrong) {
    return "property '" + property.name() + "': " + wrong.error();
  }

  /** As {@link #parse}, without looking at options; the error names the value alone. */
  public static Parsed coerce(PropertyType type, @Nullable Object raw) {
    if (raw == null || isBlank(raw)) {
      return Parsed.BLANK;
    }
    return ValueReader.read(type, raw);
  }

  /** Whether this is no value: nothing, blanks only, or an empty list. */
  public static boolean isBlank(@Nullable Object value) {
    if (value instanceof String text) {
      return Text.isBlank(text);
    }
    return value == null || (value instanceof Collection<?> list && list.isEmpty());
  }

  /**
   * The text under which a value is found: two values have one key exactly when they are equal for
   * people (texts as {@link Text#fold}, numbers whatever their zeros, lists whatever their order).
   * Longer than 400 characters it ends in a hash. Blank has the empty key; a value that is not of
   * its type has a key that begins with {@code !}.
   */
  public static String key(PropertyType type, Object value) {
    return ValueKey.of(type, value);
  }

  /**
   * Adds a number to a number or to an amount of money; blank counts as 0.
   *
   * @throws Refusal {@code INVALID} if the old value is neither
   */
  public static @Nullable Object increment(@Nullable Object old, BigDecimal by) {
    if (isBlank(old)) {
      return by;
    }
    if (old instanceof Money money) {
      return new Money(money.amount().add(by), money.currency());
    }
    if (coerce(PropertyType.NUMBER, old).value() instanceof BigDecimal number) {
      return number.add(by);
    }
    throw new Refusal(
        Refusal.Reason.INVALID,
        Text.quote(show(old)) + " is not a number, so nothing can be added to it");
  }

  /**
   * Appends to a text after a semicolon, or to a multi-select what is not yet in it.
   *
   * @throws Refusal {@code INVALID} if the type takes no appending, or the text becomes too long
   */
  public static @Nullable Object append(
      PropertyType type, @Nullable Object old, @Nullable Object value) {
    return Appending.append(type, old, value);
  }

  /** How a value is written into text: numbers without exponent, dates as ISO 8601, blank as ''. */
  public static String show(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return Json.plain(number);
    }
    if (value instanceof Money money) {
      return Json.plain(money.amount()) + " " + money.currency();
    }
    if (value instanceof Collection<?> list) {
      return String.join("; ", list.stream().map(Values::show).toList());
    }
    return value instanceof Map<?, ?> ? Json.writePlain(value) : value.toString();
  }

  /**
   * Whether writing one value over the other changes nothing: numbers and amounts by their size,
   * lists as sets, all else letter by letter; blank values are all the same.
   *
   * @param type the property's type, {@code null} if it has none
   */
  public static boolean same(@Nullable PropertyType type, @Nullable Object a, @Nullable Object b) {
    if (isBlank(a) || isBlank(b)) {
      return isBlank(a) && isBlank(b);
    }
    Object left = typed(type, a);
    Object right = typed(type, b);
    if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    if (left instanceof Money one && right instanceof Money other) {
      return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }
    if (left instanceof List<?> one && right instanceof List<?> other) {
      return set(one).equals(set(other));
    }
    return left.equals(right);
  }

  private static Set<Object> set(List<?> list) {
    return new HashSet<>(list);
  }

  private static Object typed(@Nullable PropertyType type, @Nullable Object value) {
    Object present = Objects.requireNonNull(value);
    Object typed = type == null ? null : coerce(type, present).value();
    return typed == null ? present : typed;
  }
}
