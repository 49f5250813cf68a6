// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Money;
import io.runnel.host.Refusal;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValuesTest {
  private static final Property EMPLOYEES =
      Property.of("employees", "Employees", PropertyType.NUMBER);
  private static final Property STAGE = Property.choice("stage", "Stage", "Lead", "Big Customer");
  private static final Property SKILLS = Property.choices("skills", "Skills", "PHP", "Java");

  private static Object read(PropertyType type, Object raw) {
    Parsed parsed = Values.parse(Property.of("x", "X", type), raw);
    assertNull(parsed.error());
    return parsed.value();
  }

  private static String error(Property property, Object raw) {
    Parsed parsed = Values.parse(property, raw);
    assertNull(parsed.value());
    assertNotNull(parsed.error(), () -> raw + " was taken");
    return parsed.error();
  }

  /** Case B43. */
  @Test
  void readsANumberWithStrayBlanksOrAsText() {
    for (Object raw : Arrays.asList(" 25", "25", new BigDecimal("25"), 25, 25L, "\u00A025 ")) {
      assertEquals(new BigDecimal("25"), Values.parse(EMPLOYEES, raw).value(), "" + raw);
    }
    assertEquals(new BigDecimal("100"), Values.parse(EMPLOYEES, "1e2").value());
    assertEquals(new BigDecimal("100"), Values.parse(EMPLOYEES, new BigDecimal("1E+2")).value());
    assertEquals(Parsed.BLANK, Values.parse(EMPLOYEES, ""));
    assertEquals(Parsed.BLANK, Values.parse(EMPLOYEES, null));
    assertEquals("property 'employees': 'n/a' is not a number", error(EMPLOYEES, "n/a"));
  }

  /** Case B44. */
  @Test
  void refusesADecimalComma() {
    assertEquals(
        "property 'employees': '1,12' is not a number; write it with a point and without grouping,"
            + " as 1234.56",
        error(EMPLOYEES, "1,12"));
    assertEquals(new BigDecimal("46.41"), Values.parse(EMPLOYEES, "46.41").value());
  }

  @Test
  void refusesNumbersThatNobodyMeans() {
    for (Object raw : List.of("1e999", new BigDecimal("1E+999999999"), "1".repeat(101), true)) {
      error(EMPLOYEES, raw);
    }
    error(EMPLOYEES, new BigDecimal("1E-101"));
    error(EMPLOYEES, "0x10");
    error(EMPLOYEES, List.of("1"));
    assertEquals(BigDecimal.ZERO, Values.parse(EMPLOYEES, new BigDecimal("0E+999999")).value());
  }

  @ParameterizedTest
  @EnumSource(PropertyType.class)
  void takesBlanksAsNoValueForEveryType(PropertyType type) {
    for (Object raw : Arrays.asList(null, "", "  \t\u00A0", List.of())) {
      assertNull(read(type, raw));
    }
  }

  /** Cases B46 and B47. */
  @Test
  void keepsTextsAsTheyAre() {
    for (String text : List.of(" Ana 🌼 ", "👨‍👩‍👧", "e\u0301", "𠮷野家", "x".repeat(100_000))) {
      assertEquals(text, read(PropertyType.TEXT, text));
    }
    assertEquals("25", read(PropertyType.TEXT, new BigDecimal("25")));
    assertEquals("true", read(PropertyType.TEXT, true));
  }

  /** Cases B46 and B47. */
  @Test
  void namesTextsThatCannotBeStored() {
    Property name = Property.of("name", "Name", PropertyType.TEXT);

    assertEquals(
        "property 'name': the text has 1,000,001 characters, at most 1,000,000 are possible",
        error(name, "x".repeat(1_000_001)));
    assertEquals(
        "property 'name': character 3 of the text, U+0000, cannot be stored", error(name, "ab\0"));
    assertEquals(
        "property 'name': character 1 of the text, U+D83C, cannot be stored",
        error(name, "\uD83C and more"));
    error(name, List.of("a"));
    error(name, Map.of("a", "b"));
  }

  @Test
  void readsTruthInTheUsualWords() {
    for (Object raw : List.of(true, "true", " TRUE ", "yes", "Yes")) {
      assertEquals(true, read(PropertyType.BOOLEAN, raw));
    }
    for (Object raw : List.of(false, "false", "no")) {
      assertEquals(false, read(PropertyType.BOOLEAN, raw));
    }
    error(Property.of("vip", "VIP", PropertyType.BOOLEAN), "maybe");
    error(Property.of("vip", "VIP", PropertyType.BOOLEAN), BigDecimal.ONE);
  }

  @Test
  void readsDatesAndInstants() {
    LocalDate date = LocalDate.parse("2026-01-31");
    assertEquals(date, read(PropertyType.DATE, " 2026-01-31 "));
    assertEquals(date, read(PropertyType.DATE, date));
    Instant instant = Instant.parse("2026-01-31T13:00:00Z");
    assertEquals(instant, read(PropertyType.INSTANT, "2026-01-31T14:00:00+01:00"));
    assertEquals(instant, read(PropertyType.INSTANT, "2026-01-31T13:00Z"));
    assertEquals(instant, read(PropertyType.INSTANT, instant));
    assertEquals(instant, read(PropertyType.INSTANT, BigDecimal.valueOf(instant.toEpochMilli())));

    Property on = Property.of("on", "On", PropertyType.DATE);
    for (Object raw : List.of("31.01.2026", "2026-02-30", "+12026-01-01", instant, 5)) {
      error(on, raw);
    }
    Property at = Property.of("at", "At", PropertyType.INSTANT);
    for (Object raw : List.of("2026-01-31", "2026-01-31T14:00:00", new BigDecimal("1E+30"), date)) {
      error(at, raw);
    }
  }

  @Test
  void findsAnOptionInAnyCase() {
    assertEquals("lead", Values.parse(STAGE, " LEAD ").value());
    assertEquals("bigcustomer", Values.parse(STAGE, "BigCustomer").value());
    assertEquals(
        "property 'stage': 'leed' is not one of its options: lead, bigcustomer",
        error(STAGE, "leed"));
    assertEquals("free", read(PropertyType.ENUMERATION, "free"));
  }

  @Test
  void readsSeveralOptionsFromAListOrText() {
    assertEquals(List.of("php", "java"), Values.parse(SKILLS, List.of("PHP", " java ")).value());
    assertEquals(List.of("php", "java"), Values.parse(SKILLS, "php; Java;;PHP").value());
    assertEquals(Parsed.BLANK, Values.parse(SKILLS, " ; "));
    assertEquals(
        "property 'skills': 'phpunit' is not one of its options: php, java",
        error(SKILLS, "php;phpunit"));
  }

  @Test
  void readsMoneyWithItsCurrency() {
    Money money = new Money(new BigDecimal("12.50"), "EUR");
    assertEquals(money, read(PropertyType.MONEY, "12.50 eur"));
    assertEquals(money, read(PropertyType.MONEY, Map.of("amount", "12.50", "currency", "EUR")));
    assertEquals(money, read(PropertyType.MONEY, money));
    Property amount = Property.of("amount", "Amount", PropertyType.MONEY);
    assertTrue(error(amount, new BigDecimal("12.50")).contains("write '12.50 EUR'"));
    error(amount, Map.of("amount", "much", "currency", "EUR"));
    error(amount, "12,50 EUR");
  }

  @Test
  void makesOneKeyOfWhatPeopleCallEqual() {
    assertEquals("ada@example.org", Values.key(PropertyType.TEXT, " Ada@Example.ORG "));
    assertEquals(Values.key(PropertyType.TEXT, "é"), Values.key(PropertyType.TEXT, "E\u0301"));
    assertEquals(Values.key(PropertyType.TEXT, "Straße"), Values.key(PropertyType.TEXT, "STRASSE"));
    assertEquals(Values.key(PropertyType.TEXT, "ΟΔΟΣ"), Values.key(PropertyType.TEXT, "οδος"));
    assertEquals("25", Values.key(PropertyType.NUMBER, new BigDecimal("25.00")));
    assertEquals("25", Values.key(PropertyType.NUMBER, " 25"));
    assertEquals("!n/a", Values.key(PropertyType.NUMBER, "N/A"));
    assertEquals("java;php", Values.key(PropertyType.MULTI_SELECT, List.of("PHP", "java")));
    assertEquals("2026-01-31", Values.key(PropertyType.DATE, LocalDate.parse("2026-01-31")));
    assertEquals("EUR 12.5", Values.key(PropertyType.MONEY, "12.50 EUR"));
    assertEquals("", Values.key(PropertyType.TEXT, "  "));
  }

  @Test
  void makesAKeyOfAnyLengthFit() {
    String flowers = "🌼".repeat(300);
    String key = Values.key(PropertyType.TEXT, "x" + flowers);

    assertTrue(key.length() <= 400);
    assertFalse(Character.isHighSurrogate(key.charAt(key.indexOf('~') - 1)));
    assertFalse(key.equals(Values.key(PropertyType.TEXT, "x" + flowers + "y")));
  }

  @Test
  void addsToNumbersAndAmounts() {
    BigDecimal two = new BigDecimal("2");
    assertEquals(two, Values.increment(null, two));
    assertEquals(new BigDecimal("27"), Values.increment(" 25", two));
    assertEquals(
        new Money(new BigDecimal("14.50"), "EUR"),
        Values.increment(new Money(new BigDecimal("12.50"), "EUR"), two));
    assertThrows(Refusal.class, () -> Values.increment("n/a", two));
  }

  @Test
  void appendsToTextsAndMultiSelects() {
    assertEquals("a;b", Values.append(PropertyType.TEXT, "a", "b"));
    assertEquals("b", Values.append(PropertyType.TEXT, null, "b"));
    assertEquals("a", Values.append(PropertyType.TEXT, "a", " "));
    assertEquals(
        List.of("php", "java"), Values.append(PropertyType.MULTI_SELECT, List.of("php"), "java"));
    assertEquals(
        List.of("php"), Values.append(PropertyType.MULTI_SELECT, List.of("php"), List.of("PHP")));
    assertEquals(List.of("php"), Values.append(PropertyType.MULTI_SELECT, null, "php"));
    assertThrows(Refusal.class, () -> Values.append(PropertyType.NUMBER, BigDecimal.ONE, "2"));
    assertThrows(Refusal.class, () -> Values.append(PropertyType.TEXT, "x".repeat(1_000_000), "y"));
  }

  @Test
  void showsValuesAsTextHasThem() {
    assertEquals("", Values.show(null));
    assertEquals("100", Values.show(new BigDecimal("1E+2")));
    assertEquals("12.50 EUR", Values.show(new Money(new BigDecimal("12.50"), "EUR")));
    assertEquals("php; java", Values.show(List.of("php", "java")));
    assertEquals("2026-01-31", Values.show(LocalDate.parse("2026-01-31")));
    assertEquals("{\"a\":1}", Values.show(Map.of("a", BigDecimal.ONE)));
  }

  @Test
  void knowsAWriteThatChangesNothing() {
    assertTrue(Values.same(PropertyType.NUMBER, new BigDecimal("25"), new BigDecimal("25.0")));
    assertTrue(Values.same(PropertyType.NUMBER, " 25", new BigDecimal("25")));
    assertTrue(
        Values.same(PropertyType.MULTI_SELECT, List.of("php", "java"), List.of("java", "php")));
    assertTrue(Values.same(null, null, ""));
    assertTrue(
        Values.same(
            PropertyType.MONEY,
            new Money(new BigDecimal("1"), "EUR"),
            new Money(new BigDecimal("1.00"), "EUR")));
    assertFalse(Values.same(PropertyType.TEXT, "Ada", "ada"));
    assertFalse(Values.same(PropertyType.TEXT, null, "ada"));
    assertFalse(
        Values.same(
            PropertyType.MONEY,
            new Money(BigDecimal.ONE, "EUR"),
            new Money(BigDecimal.ONE, "USD")));
  }
}
