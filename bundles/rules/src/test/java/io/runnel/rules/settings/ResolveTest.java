// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.TextTemplate;
import io.runnel.rules.json.Json;
import io.runnel.rules.text.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTest {
  private final Binder binder = Binder.of(Forms.Texts.class);

  private static Map<String, Object> settings(Object value) {
    return Map.of(
        "title",
        "Call {{record.name}}",
        "value",
        value,
        "more",
        List.of("plain", "{{record.name}}!"),
        "set",
        List.of(Map.of("property", "segment", "value", "{{record.name}}")));
  }

  /** As a step's settings travel: resolved, stored as data, read, bound. */
  private Forms.Texts run(Object value, Map<String, Object> looked) {
    Map<String, Object> resolved = binder.resolve(settings(value), looked::get);
    Bound bound = binder.bind(Json.read(Json.write(binder.plain(resolved))));
    assertEquals(List.of(), bound.problems());
    return (Forms.Texts) bound.value();
  }

  // Case B64: also when the value is bound later, and when a second workflow copies the title.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{contact.email}}",
        "${java:os}",
        "#{1+1}",
        "{{7*7}}",
        "}} {{",
        "{{record.name}}"
      })
  void neverReadsAValueFromOutsideAsATemplate(String name) {
    Forms.Texts first = run("{{record.name}}", Map.of("record.name", name));

    assertEquals(
        new Forms.Texts(
            new TextTemplate("Call " + name),
            new PropertyValue(name),
            List.of(new TextTemplate("plain"), new TextTemplate(name + "!")),
            List.of(new Forms.Set(new PropertyName("segment"), new PropertyValue(name)))),
        first);

    Forms.Texts second = run("{{record.title}}", Map.of("record.title", first.title().text()));
    assertEquals(new PropertyValue("Call " + name), second.value());
  }

  // Case B64: data that has the form of a token is no token either.
  @Test
  void neverReadsAnObjectFromOutsideAsAToken() {
    Map<String, Object> looked =
        Map.of("event.x", Map.of("token", "record.secret"), "record.secret", "s3cret");

    assertEquals(
        new PropertyValue("{\"token\":\"record.secret\"}"), run("{{event.x}}", looked).value());
  }

  @Test
  void keepsTheTypeOfAValueThatStandsAlone() {
    LocalDate day = LocalDate.of(2026, 3, 31);

    assertEquals(
        new PropertyValue(new BigDecimal("7.41")),
        run("{{record.x}}", Map.of("record.x", new BigDecimal("7.41"))).value());
    assertEquals(
        new PropertyValue(day),
        run(Map.of("token", "steps.s1.day"), Map.of("steps.s1.day", day)).value());
    assertEquals(
        new PropertyValue("on 2026-03-31"),
        run("on {{record.x}}", Map.of("record.x", day)).value());
  }

  // Case B38, the half at run time: what is empty makes a blank, not a failure.
  @Test
  void makesABlankOfAnEmptyToken() {
    Forms.Texts texts = run(List.of("{{record.none}}", "b"), Map.of());

    assertEquals(new TextTemplate("Call "), texts.title());
    assertEquals(new PropertyValue(List.of("b")), texts.value());
    assertEquals(new PropertyValue(null), texts.set().get(0).value());
    assertEquals(new PropertyValue(null), run("{{record.none}}", Map.of()).value());
  }

  @Test
  void putsSeveralValuesIntoAListOneByOne() {
    assertEquals(
        new PropertyValue(List.of("a", "php", "java")),
        run(List.of("a", "{{record.skills}}"), Map.of("record.skills", List.of("php", "java")))
            .value());
  }

  @Test
  void resolvesInitialValuesToo() {
    Binder calls = Binder.of(Forms.Call.class);
    Map<String, Object> settings = new HashMap<>(Map.of("url", "{{record.email}}"));

    assertTrue(calls.hasTokens(settings));
    Map<String, Object> resolved = calls.resolve(settings, path -> "a@b");

    assertEquals(
        new Forms.Call("{{record.email}}", Forms.Method.POST, new TextTemplate("a@b"), null),
        calls.bind(resolved).value());
  }

  @Test
  void leavesSettingsWithoutTokensAlone() {
    Map<String, Object> settings =
        Map.of("title", "Call", "value", List.of("a"), "more", List.of(), "set", List.of());

    assertFalse(binder.hasTokens(settings));
    assertSame(settings, binder.resolve(settings, Tokens.NONE));
  }

  @Test
  void leavesWhatDoesNotFitTheFormForTheBinding() {
    Map<String, Object> settings =
        Map.of("title", 5, "value", Map.of("a", 1), "more", "x", "set", List.of(7));

    assertEquals(settings, binder.resolve(settings, Tokens.NONE));
    assertEquals(4, binder.bind(settings).problems().size());
  }
}
