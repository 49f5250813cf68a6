// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.json;

import io.runnel.host.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values of every sort that is stored. */
public final class StoredValues {
  private StoredValues() {}

  /** Any text, half surrogate pairs and NUL included. */
  public static Arbitrary<String> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "", "$date", "$", "$$", "\uD83C", "\uDF3C\uD83C", "👨‍👩‍👧", "\u0000", "e\u0301");
    return Arbitraries.oneOf(nasty, Arbitraries.strings().ofMaxLength(20));
  }

  /** Numbers in the form in which they are stored: without exponent. */
  public static Arbitrary<BigDecimal> numbers() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)),
            Arbitraries.integers().between(0, 30))
        .as(BigDecimal::new);
  }

  /** Values that have no others in them; no {@code null}. */
  public static Arbitrary<Object> simple() {
    Arbitrary<LocalDate> dates =
        Arbitraries.longs().between(-700_000, 2_900_000).map(LocalDate::ofEpochDay);
    Arbitrary<Instant> instants =
        Combinators.combine(
                Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000L),
                Arbitraries.integers().between(0, 999_999_999))
            .as(Instant::ofEpochSecond);
    Arbitrary<Money> money =
        Combinators.combine(numbers(), Arbitraries.of("EUR", "USD", "JPY")).as(Money::new);
    return Arbitraries.oneOf(
        texts().map(text -> (Object) text),
        numbers().map(number -> (Object) number),
        Arbitraries.of(true, false).map(truth -> (Object) truth),
        dates.map(date -> (Object) date),
        instants.map(instant -> (Object) instant),
        money.map(amount -> (Object) amount));
  }

  /** Any value, {@code null} and nested ones included. */
  public static Arbitrary<Object> any() {
    return any(3);
  }

  private static Arbitrary<Object> any(int depth) {
    Arbitrary<Object> flat = simple().injectNull(0.1).withoutEdgeCases();
    return depth == 0
        ? flat
        : Arbitraries.oneOf(
            flat,
            any(depth - 1).list().ofMaxSize(3).map(list -> (Object) list),
            maps(depth - 1).map(map -> (Object) map));
  }

  /** Maps of any value; no half surrogate pairs in names, which no reader of JSON takes. */
  public static Arbitrary<Map<String, Object>> maps() {
    return maps(3);
  }

  private static Arbitrary<Map<String, Object>> maps(int depth) {
    Arbitrary<String> names = texts().map(text -> text.replaceAll("\\p{Cs}", "?"));
    return Arbitraries.maps(names, any(depth)).ofMaxSize(3).withoutEdgeCases();
  }
}
