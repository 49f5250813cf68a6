// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Money;
import io.runnel.host.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void keepsTheTypesOfStoredValues() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "Ana 🌼 \"quoted\" \u0000 \n");
    map.put("number", new BigDecimal("0.10"));
    map.put("truth", true);
    map.put("nothing", null);
    map.put("date", LocalDate.parse("2026-01-31"));
    map.put("instant", Instant.parse("2026-01-31T10:00:00.123456789Z"));
    map.put("money", new Money(new BigDecimal("12.50"), "EUR"));
    map.put("list", Arrays.asList("a", null, List.of(Map.of("b", BigDecimal.ONE))));

    assertEquals(map, Json.read(Json.write(map)));
  }

  @Test
  void writesCompactlyAndInOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", 2L);
    map.put("on", LocalDate.parse("2026-01-31"));
    map.put("price", new Money(new BigDecimal("12.50"), "EUR"));

    assertEquals(
        "{\"b\":1,\"a\":2,\"on\":{\"$date\":\"2026-01-31\"},\"price\":{\"$money\":\"12.50 EUR\"}}",
        Json.write(map));
  }

  @Test
  void neverTakesSomebodysOwnDataForATypedValue() {
    Map<String, Object> map =
        Map.of(
            "mine", Map.of("$date", "2026-01-31"),
            "twice", Map.of("$$date", "2026-01-31"),
            "wrong", Map.of("$money", BigDecimal.TEN),
            "$instant", "top");

    assertEquals(map, Json.read(Json.write(map)));
  }

  @Test
  void readsEveryNumberAsADecimal() {
    Map<String, Object> read = Json.read("{\"a\":1,\"b\":0.1,\"c\":12345678901234567890}");

    assertEquals(new BigDecimal("1"), read.get("a"));
    assertEquals(new BigDecimal("0.1"), read.get("b"));
    assertEquals(new BigDecimal("12345678901234567890"), read.get("c"));
  }

  @Test
  void writesNumbersWithoutExponentUnlessTheyAreAbsurd() {
    assertEquals("{\"n\":1000}", Json.write(Map.of("n", new BigDecimal("1E+3"))));
    assertEquals("{\"n\":1E+999999}", Json.write(Map.of("n", new BigDecimal("1E+999999"))));
    assertEquals(Map.of("n", new BigDecimal("1E+999999")), Json.read("{\"n\":1E+999999}"));
  }

  @Test
  void refusesToStoreATypeItCouldNotGiveBack() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Json.write(Map.of("x", 1.5)));

    assertTrue(refused.getMessage().contains("java.lang.Double"));
  }

  /** Case B47: such a text must not make a database driver fail. */
  @Test
  void writesHalfASurrogatePairAsAnEscape() {
    Map<String, Object> map = Map.of("x", "a\uD83C, \uDF3C and 🌼");
    String written = Json.write(map);

    assertTrue(written.contains("\\ud83c, \\udf3c and 🌼"), written);
    assertEquals(map, Json.read(written));
  }

  @Test
  void readsPlainDocumentsInTheirOrder() {
    Map<String, Object> read = Json.readPlain("{\"z\": 1, \"a\": {\"$date\": \"2026-01-31\"}}");

    assertEquals(List.of("z", "a"), List.copyOf(read.keySet()));
    assertEquals(Map.of("$date", "2026-01-31"), read.get("a"));
  }

  @Test
  void namesThePlaceOfASyntaxError() {
    Refusal refusal = assertThrows(Refusal.class, () -> Json.readPlain("{\"a\": 1,\n  \"b\" 2}"));

    assertEquals(Refusal.Reason.INVALID, refusal.reason());
    assertTrue(refusal.getMessage().contains("line 2, column"), refusal.getMessage());
  }

  @Test
  void refusesANameThatIsThereTwice() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> Json.readPlain("{\"s\": [{\"id\": 1, \"id\": 2}]}"));

    assertEquals("/s/0/id", refusal.problems().get(0).pointer());
    assertTrue(refusal.getMessage().contains("'id' is there twice, line 1"), refusal.getMessage());
  }

  @Test
  void refusesWhatIsNoObjectOrGoesOnAfterIt() {
    assertThrows(Refusal.class, () -> Json.readPlain("[1]"));
    assertThrows(Refusal.class, () -> Json.readPlain(""));
    assertThrows(Refusal.class, () -> Json.readPlain("{} {}"));
    assertThrows(Refusal.class, () -> Json.readPlain("{\"a\": NaN}"));
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    String deep = "[".repeat(501) + "]".repeat(501);
    String digits = "1".repeat(401);

    for (String text : List.of("{\"a\":" + deep + "}", "{\"a\":" + digits + "}")) {
      Refusal refusal = assertThrows(Refusal.class, () -> Json.readPlain(text));
      assertTrue(refusal.getMessage().startsWith("a limit is exceeded"), refusal.getMessage());
    }
  }

  @Test
  void storesWhatIsAsDeepAsADocumentMayBe() {
    Map<String, Object> deep = Json.readPlain("{\"a\":".repeat(499) + "1" + "}".repeat(499));

    assertEquals(Map.of("document", deep), Json.read(Json.write(Map.of("document", deep))));
  }

  @Test
  void writesPlainDatesAndMoneyAsPeopleDo() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("on", LocalDate.parse("2026-01-31"));
    map.put("at", Instant.EPOCH);
    map.put("price", new Money(new BigDecimal("12.50"), "EUR"));

    assertEquals(
        "{\"on\":\"2026-01-31\",\"at\":\"1970-01-01T00:00:00Z\","
            + "\"price\":{\"amount\":12.50,\"currency\":\"EUR\"}}",
        Json.writePlain(map));
  }

  @Test
  void saysWhenStoredTextIsDamaged() {
    assertThrows(IllegalArgumentException.class, () -> Json.read("{\"a\":"));
    assertThrows(IllegalArgumentException.class, () -> Json.read("[]"));
    assertThrows(IllegalArgumentException.class, () -> Json.read("{\"a\":{\"$date\":\"x\"}}"));
    assertThrows(IllegalArgumentException.class, () -> Json.read("{\"a\":{\"$other\":\"x\"}}"));
  }
}
