// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.runnel.host.Money;
import io.runnel.host.Problem;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Span;
import io.runnel.kind.TextTemplate;
import io.runnel.rules.json.Json;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Token;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BinderTest {
  private static final Criteria LEADS =
      new Criteria(
          List.of(
              new Criteria.Group(
                  List.of(new Condition("lifecyclestage", Operator.IS, "lead", false)))));

  private static final Forms.Everything EVERYTHING =
      new Forms.Everything(
          "t",
          true,
          7,
          1L << 40,
          new BigDecimal("1.50"),
          LocalDate.of(2026, 3, 31),
          LocalTime.of(9, 30),
          Instant.parse("2026-03-31T09:30:00Z"),
          Duration.ofMinutes(90),
          Period.ofMonths(1),
          Span.parse("P1DT2H"),
          Forms.Method.PUT_ALL,
          new PropertyName("score"),
          new TextTemplate("Call {{record.firstname}}"),
          new PropertyValue(new Token("record.score")),
          LEADS,
          new Money(new BigDecimal("9.50"), "EUR"),
          Map.of("X-Key", "v"),
          List.of(new Forms.Set(new PropertyName("segment"), new PropertyValue(null))),
          List.of(new BranchChoice("b1", "Big", LEADS)));

  static Map<String, Object> json(String text) {
    return Json.readPlain(text.replace('\'', '"'));
  }

  private static Bound bind(Class<? extends Record> form, String text) {
    return Binder.of(form).bind(json(text));
  }

  @Test
  void readsEveryTypeOfTheListFromJson() {
    Bound bound =
        bind(
            Forms.Everything.class,
            """
            {'text': 't', 'flag': true, 'small': 7, 'large': 1099511627776, 'decimal': 1.50,
             'date': '2026-03-31', 'time': '09:30', 'instant': '2026-03-31T11:30:00+02:00',
             'duration': 'PT1H30M', 'period': 'P1M', 'span': 'P1DT2H', 'method': 'putAll',
             'property': 'score', 'template': 'Call {{record.firstname}}',
             'value': {'token': 'record.score'},
             'criteria': {'any': [{'all': [
               {'property': 'lifecyclestage', 'op': 'is', 'value': 'lead'}]}]},
             'money': {'amount': 9.50, 'currency': 'EUR'}, 'pairs': {'X-Key': 'v'},
             'set': [{'property': 'segment', 'value': null}],
             'branches': [{'id': 'b1', 'label': 'Big', 'criteria': {'any': [{'all': [
               {'property': 'lifecyclestage', 'op': 'is', 'value': 'lead'}]}]}}]}
            """);

    assertEquals(List.of(), bound.problems());
    assertEquals(EVERYTHING, bound.value());
  }

  @Test
  void readsAgainWhatItWrote() {
    Binder binder = Binder.of(Forms.Everything.class);

    Map<String, Object> written = binder.write(EVERYTHING);

    assertEquals("putAll", written.get("method"));
    assertEquals("P1DT2H", written.get("span"));
    assertEquals(LocalDate.of(2026, 3, 31), written.get("date"));
    assertEquals(EVERYTHING, binder.bind(written).value());
  }

  @Test
  void writesCriteriaAndBranchesPlainlyForStorage() {
    Binder binder = Binder.of(Forms.Everything.class);

    String stored = Json.write(binder.plain(binder.write(EVERYTHING)));

    assertEquals(EVERYTHING, binder.bind(Json.read(stored)).value());
  }

  @Test
  void listsEveryProblemWithItsPointer() {
    Bound bound =
        bind(
            Forms.Everything.class,
            """
            {'text': 5, 'flag': 'yes', 'small': 1.5, 'large': '1', 'decimal': 'x', 'date': '31.3.',
             'time': 9, 'instant': '2026-03-31', 'duration': '1h', 'period': 'PT1H', 'span': 'xT2H',
             'method': 'pst', 'property': '', 'template': [], 'value': {'a': 1},
             'criteria': {'any': [{'all': [{'property': 'x', 'op': 'iz', 'value': 1}]}]},
             'money': {'amount': 1, 'currency': 'euro'}, 'pairs': {'a/b': 1},
             'set': [{'property': 'p', 'value': 1, 'valeu': 2}, 5], 'branchs': []}
            """);

    assertNull(bound.value());
    assertEquals(
        Set.of(
            ("/text /flag /small /large /decimal /date /time "
                    + "/instant /duration /period /span /method /property /template "
                    + "/value /criteria/any/0/all/0/op /money /pairs/a~1b /set/0/valeu /set/1 /branches /branchs")
                .split(" ")),
        pointers(bound.problems()));
  }

  private static Set<String> pointers(List<Problem> problems) {
    Set<String> pointers = new TreeSet<>();
    problems.forEach(problem -> pointers.add(problem.pointer()));
    return pointers;
  }

  @Test
  void saysWhatWouldBeRight() {
    Bound bound = bind(Forms.Call.class, "{'ulr': 'x', 'method': 'pots', 'body': 5}");

    assertEquals(
        List.of(
            "'url' is missing; it must be a text",
            "must be one of post, putAll, not the text 'pots'; did you mean 'post'?",
            "must be a text, which may have tokens, not the number 5",
            "'ulr' is not known here; did you mean 'url'?"),
        bound.problems().stream().map(Problem::message).toList());
  }

  @Test
  void takesEnumsByWordNameOrInAnyCase() {
    for (String word : List.of("putAll", "PUT_ALL", "putall", "PutAll")) {
      Bound bound = bind(Forms.Call.class, "{'url': 'u', 'proxy': 'p', 'method': '" + word + "'}");
      assertEquals(List.of(), bound.problems());
    }
  }

  @Test
  void fillsInInitialValuesAndAsksForHiddenFieldsOnlyWhenTheyShow() {
    assertEquals(
        new Forms.Call("u", Forms.Method.POST, new TextTemplate("{{record.email}}"), null),
        bind(Forms.Call.class, "{'url': 'u', 'method': null}").value());
    assertEquals(
        Set.of("/proxy"),
        pointers(bind(Forms.Call.class, "{'url': 'u', 'method': 'putAll'}").problems()));
  }

  @Test
  void leavesOutOptionalFields() {
    assertEquals(
        new Forms.Optionals(null, false, 0, null, List.of(), Map.of(), null),
        bind(Forms.Optionals.class, "{}").value());
    assertEquals(
        new Forms.Optionals(null, false, 0, null, List.of(), Map.of(), new PropertyValue(null)),
        bind(Forms.Optionals.class, "{'value': null}").value());
  }

  @Test
  void keepsPropertyValuesAsTheyAre() {
    List<Object> values = List.of("{{record.x}}", new BigDecimal("7.41"), true, List.of("a", "b"));
    for (Object value : values) {
      Map<String, Object> settings = Map.of("property", "p", "value", value);
      assertEquals(
          new Forms.Set(new PropertyName("p"), new PropertyValue(value)),
          Binder.of(Forms.Set.class).bind(settings).value());
    }
  }

  @Test
  void reportsWhatTheRecordItselfRefuses() {
    Bound bound = bind(Forms.Careful.class, "{'percent': 101}");

    assertEquals(List.of(Problem.at("", "at most 100 percent")), bound.problems());
  }

  @Test
  void passesOverWhatTheDocumentPutsBeside() {
    Map<String, Object> settings =
        Map.of(
            "percent", 5, "criteria", LEADS, "branches", List.of(new BranchChoice("b", "B", null)));

    assertEquals(new Forms.Careful(5), Binder.of(Forms.Careful.class).bind(settings).value());
  }

  @Test
  void findsPropertiesValuesAndTexts() {
    Binder binder = Binder.of(Forms.Texts.class);
    Map<String, Object> settings =
        json(
            """
            {'title': ' ', 'value': '{{x y}}', 'more': [],
             'set': [{'property': 'score', 'value': 'abc'},
                     {'property': 'segment', 'value': '{{record.score}}'}]}
            """);

    assertEquals(
        List.of(new Located("/set/0/property", "score"), new Located("/set/1/property", "segment")),
        binder.properties(settings));
    assertEquals(
        List.of(new Assignment("/set/0/value", "score", "abc")), binder.assignments(settings));
    assertEquals(Set.of("/title", "/value"), pointers(binder.texts(settings)));
    assertEquals(List.of(new Located("/set/1/value", "record.score")), binder.tokens(settings));
  }
}
