// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Money;
import io.runnel.host.Problem;
import io.runnel.rules.json.Json;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CriteriaCodecTest {
  private final List<Problem> problems = new ArrayList<>();

  private Criteria read(String json) {
    return CriteriaCodec.read(Json.readPlainValue(json), "/criteria", problems);
  }

  private Criteria one(String condition) {
    return read("{\"any\":[{\"all\":[" + condition + "]}]}");
  }

  private void check(String condition) {
    Criteria criteria = one(condition);
    assertNotNull(criteria);
    CriteriaCodec.check(criteria, Sample.TYPE, "/criteria", problems);
  }

  private List<String> found() {
    return problems.stream().map(problem -> problem.pointer() + " " + problem.message()).toList();
  }

  private void assertProblem(String start) {
    assertEquals(1, problems.size(), () -> "" + found());
    assertTrue(found().get(0).startsWith(start), () -> "" + found());
    problems.clear();
  }

  @Test
  void readsConditionsOfEveryForm() {
    Criteria criteria =
        read(
            """
            {"any": [
              {"all": [
                {"property": "stage", "op": "is", "value": "lead"},
                {"property": "score", "op": "gte", "value": 50, "onlyKnown": true},
                {"property": "role", "op": "is", "value": {"token": "event.role"}}]},
              {"all": [
                {"property": "amount", "op": "gt", "value": {"amount": 12.50, "currency": "EUR"}},
                {"property": "skills", "op": "isAnyOf", "value": ["php", {"token": "steps.s1.x"}]},
                {"property": "role", "op": "unknown"}]}]}
            """);

    assertEquals(List.of(), found());
    assertNotNull(criteria);
    Criteria.Group first = criteria.any().get(0);
    assertEquals(Operator.GTE, first.all().get(1).operator());
    assertTrue(first.all().get(1).onlyKnown());
    assertEquals(new Token("event.role"), first.all().get(2).value());
    Criteria.Group second = criteria.any().get(1);
    assertEquals(new Money(new BigDecimal("12.50"), "EUR"), second.all().get(0).value());
    assertEquals(List.of("php", new Token("steps.s1.x")), second.all().get(1).value());
    assertNull(second.all().get(2).value());
  }

  @Test
  void writesWhatItReads() {
    String json =
        "{\"any\":[{\"all\":[{\"property\":\"amount\",\"op\":\"gt\","
            + "\"value\":{\"amount\":12.50,\"currency\":\"EUR\"}},"
            + "{\"property\":\"skills\",\"op\":\"isAnyOf\","
            + "\"value\":[\"php\",{\"token\":\"event.x\"}],\"onlyKnown\":true},"
            + "{\"property\":\"role\",\"op\":\"known\"}]}]}";

    Criteria criteria = read(json);

    assertNotNull(criteria);
    assertEquals(json, Json.writePlain(CriteriaCodec.write(criteria)));
  }

  /** Case B46. */
  @Test
  void keepsALongListWhole() {
    String values =
        IntStream.range(0, 180)
            .mapToObj(i -> "\"country number " + i + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    Criteria criteria =
        one("{\"property\": \"role\", \"op\": \"isAnyOf\", \"value\": " + values + "}");

    assertNotNull(criteria);
    List<Problem> none = new ArrayList<>();
    assertEquals(criteria, CriteriaCodec.read(CriteriaCodec.write(criteria), "", none));
    assertEquals(List.of(), none);
    assertTrue(criteria.any().get(0).all().get(0).value() instanceof List<?> l && l.size() == 180);
  }

  @Test
  void nothingIsNoCriteria() {
    assertNull(CriteriaCodec.read(null, "", problems));
    assertEquals(Criteria.ALWAYS, read("{\"any\": []}"));
    assertEquals(List.of(), found());
  }

  /** Case B38. */
  @Test
  void refusesAFilterLeftBlank() {
    String pointer = "/criteria/any/0/all/0/value";
    String words = " the condition on 'role' has no value beside is; give one";
    for (String value : List.of("\"\"", "\" \"", "null", "[]")) {
      one("{\"property\": \"role\", \"op\": \"is\", \"value\": " + value + "}");
      assertProblem(pointer + words);
    }
    one("{\"property\": \"role\", \"op\": \"is\"}");
    assertProblem(pointer + words);
    one("{\"property\": \"role\", \"op\": \"isAnyOf\", \"value\": [\"x\", \"\"]}");
    assertProblem(pointer + "/1 the condition on 'role' has no value");
  }

  /** Case B38. */
  @Test
  void refusesATokenOfTheRecordThatLeadsNowhere() {
    check("{\"property\": \"role\", \"op\": \"is\", \"value\": {\"token\": \"record.companyid\"}}");
    assertProblem(
        "/criteria/any/0/all/0/value/token 'contact' has no property 'companyid'; did you mean"
            + " 'company_id'?");
    one("{\"property\": \"role\", \"op\": \"is\", \"value\": {\"token\": \"trigger.x\"}}");
    assertProblem("/criteria/any/0/all/0/value/token a token's path is record.<property>");
  }

  @Test
  void listsTheOperatorsThatThereAre() {
    one("{\"property\": \"role\", \"op\": \"isnot\", \"value\": \"x\"}");
    String message = found().get(0);
    assertTrue(message.startsWith("/criteria/any/0/all/0/op 'isnot' is no operator; did you mean"));
    assertTrue(message.contains("'isNot'") && message.contains("between, before, after, known"));
  }

  @Test
  void collectsEverythingThatIsWrong() {
    Criteria criteria =
        read(
            """
            {"any": [{"all": [
               {"property": "rolle", "op": "like", "value": "x"},
               {"property": "score", "opp": "gt", "op": "gt", "value": "many"},
               {"property": "stage", "op": "isAnyOf", "value": ["lead", "leed"]},
               {"op": "known", "value": 1, "onlyKnown": "yes"}]},
              {"all": []}, 5], "some": []}
            """);
    assertNotNull(criteria);
    CriteriaCodec.check(criteria, Sample.TYPE, "/criteria", problems);

    assertEquals(
        List.of(
            "/criteria/some",
            "/criteria/any/0/all/0/op",
            "/criteria/any/0/all/1/opp",
            "/criteria/any/0/all/3/property",
            "/criteria/any/0/all/3/onlyKnown",
            "/criteria/any/0/all/3/value",
            "/criteria/any/1/all",
            "/criteria/any/2",
            "/criteria/any/0/all/0/property",
            "/criteria/any/0/all/1/value",
            "/criteria/any/0/all/2/value/1"),
        problems.stream().map(Problem::pointer).toList());
    assertEquals(
        "property 'stage': 'leed' is not one of its options: lead, customer",
        problems.get(problems.size() - 1).message());
    assertEquals(
        "'contact' has no property 'rolle'; did you mean 'role'?", problems.get(8).message());
  }

  /** Mission row T2. */
  @Test
  void refusesMoreThan250Conditions() {
    String condition = "{\"property\": \"role\", \"op\": \"known\"}";
    one(String.join(",", Collections.nCopies(250, condition)));
    assertEquals(List.of(), found());
    one(String.join(",", Collections.nCopies(251, condition)));
    assertProblem("/criteria/any 251 conditions are too many; at most 250 work");
  }

  @Test
  void refusesValuesThatDoNotGoWithTheOperator() {
    one("{\"property\": \"score\", \"op\": \"between\", \"value\": [1]}");
    assertProblem("/criteria/any/0/all/0/value between takes a list of two values");
    one("{\"property\": \"score\", \"op\": \"is\", \"value\": [1, 2]}");
    assertProblem("/criteria/any/0/all/0/value is takes one value; for several use isAnyOf");
    one("{\"property\": \"score\", \"op\": \"is\", \"value\": {\"tokens\": \"event.x\"}}");
    assertProblem("/criteria/any/0/all/0/value a value is text, a number");
    one("{\"property\": \"score\", \"op\": \"isAnyOf\", \"value\": [[1]]}");
    assertProblem("/criteria/any/0/all/0/value/0 a list stands inside a list");
    one("{\"property\": \"role\", \"op\": \"startsWith\", \"value\": [\"a\", \"b\"]}");
    assertEquals(List.of(), found());
  }

  @Test
  void refusesWhatDoesNotGoWithTheType() {
    check("{\"property\": \"role\", \"op\": \"gt\", \"value\": 5}");
    assertProblem(
        "/criteria/any/0/all/0/op gt does not go with 'role', which is of type text; use");
    check("{\"property\": \"amount\", \"op\": \"gt\", \"value\": 5}");
    assertProblem("/criteria/any/0/all/0/value property 'amount': '5' is no amount of money");
    check("{\"property\": \"skills\", \"op\": \"is\", \"value\": \"php;java\"}");
    assertProblem("/criteria/any/0/all/0/value property 'skills': 'php;java' is not one of");
    check("{\"property\": \"score\", \"op\": \"between\", \"value\": [5, 1]}");
    assertProblem("/criteria/any/0/all/0/value nothing is between 5 and 1; put the lower first");
    check("{\"property\": \"role\", \"op\": \"unknown\", \"onlyKnown\": true}");
    assertProblem("/criteria/any/0/all/0/onlyKnown");
    check("{\"property\": \"seen_at\", \"op\": \"after\", \"value\": \"yesterday\"}");
    assertProblem(
        "/criteria/any/0/all/0/value property 'seen_at': 'yesterday' is no point in time");
  }

  @Test
  void acceptsWhatGoesWithTheType() {
    check("{\"property\": \"seen_at\", \"op\": \"after\", \"value\": \"2026-01-31\"}");
    check(
        "{\"property\": \"seen_at\", \"op\": \"between\", \"value\":"
            + " [\"2026-01-31\", \"2026-01-31T12:00:00Z\"]}");
    check("{\"property\": \"skills\", \"op\": \"containsAll\", \"value\": [\"PHP\", \"java\"]}");
    check("{\"property\": \"score\", \"op\": \"is\", \"value\": \" 5\"}");
    check("{\"property\": \"vip\", \"op\": \"is\", \"value\": \"yes\"}");
    check("{\"property\": \"amount\", \"op\": \"between\", \"value\": [\"1 EUR\", \"2 EUR\"]}");
    check(
        "{\"property\": \"score\", \"op\": \"gt\", \"value\": {\"token\": \"record.employees\"}}");
    assertEquals(List.of(), found());
  }

  @Test
  void refusesCriteriaThatAreNoObject() {
    assertNull(CriteriaCodec.read("x", "/c", problems));
    assertProblem("/c criteria are an object");
    CriteriaCodec.read(Map.of(), "/c", problems);
    assertProblem("/c/any a list of groups is expected here");
  }
}
