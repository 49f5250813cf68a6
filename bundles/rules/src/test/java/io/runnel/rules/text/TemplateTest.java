// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static String render(String source, Map<String, Object> values) {
    return Template.parse(source).render(values::get);
  }

  @Test
  void putsValuesInPlaceOfTokens() {
    Map<String, Object> values =
        Map.of("record.firstname", "Ana", "steps.s1.status", new BigDecimal("200"));

    assertEquals(
        "Call Ana (200)", render("Call {{record.firstname}} ({{ steps.s1.status }})", values));
  }

  @Test
  void putsNothingInPlaceOfABlankValue() {
    assertEquals("Call !", render("Call {{record.firstname}}!", Map.of()));
  }

  // Case B64.
  @ParameterizedTest
  @ValueSource(strings = {"{{contact.email}}", "${java:os}", "#{1+1}", "{{7*7}}", "}} {{", "$1\\1"})
  void putsHostileValuesInLetterForLetter(String name) {
    assertEquals("Call " + name, render("Call {{record.name}}", Map.of("record.name", name)));
  }

  // Case B64.
  @ParameterizedTest
  @ValueSource(
      strings = {"{{7*7}}", "${x}", "}} {{", "{{}}", "{{ }}", "{{first name}}", "Dear {{record.x"})
  void leavesWhatIsNoTokenAsItIsAndSaysSo(String source) {
    Template template = Template.parse(source);

    assertEquals(source, template.render(path -> "found"));
    assertEquals(List.of(), template.paths());
    assertEquals(1, template.problems().size(), template.problems().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "{\"a\":{\"b\":1}}", "{ x }", "#{x}", "100 $"})
  void hasNothingToSayAboutOrdinaryText(String source) {
    assertEquals(source, Template.parse(source).render(path -> "found"));
    assertEquals(List.of(), Template.parse(source).problems());
  }

  @Test
  void findsTokensBetweenBracesOfOtherKinds() {
    assertEquals(
        "{\"a\":{\"b\":7}}", render("{\"a\":{\"b\":{{record.x}}}}", Map.of("record.x", 7)));
  }

  @Test
  void tellsItsPathsInOrder() {
    Template template = Template.parse("{{event.a}}-{{record.b}}{{event.a}}");

    assertEquals(List.of("event.a", "record.b", "event.a"), template.paths());
    assertNull(template.onlyPath());
    assertEquals("event.a", Template.parse("{{ event.a }}").onlyPath());
    assertNull(Template.parse("{{event.a}} ").onlyPath());
  }

  // Case B46: a cut never splits a surrogate pair, and there is none.
  @Test
  void keepsLettersOutsideTheBasicPlaneWhole() {
    String long70 = "𠮷".repeat(35_000);

    assertEquals("🌼" + long70 + "🌼", render("🌼{{record.x}}🌼", Map.of("record.x", long70)));
  }

  @Test
  void readsHostileTextInOnePass() {
    String source = "{{".repeat(200_000) + " ".repeat(200_000) + "{{a";

    assertEquals(source, Template.parse(source).render(path -> "found"));
    assertTrue(Template.parse(source).problems().size() > 0);
  }
}
