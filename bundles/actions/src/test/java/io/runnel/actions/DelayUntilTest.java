// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.testkit.scenario.Scenario;
import io.runnel.workflow.Enrolments.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mission rows A2 and A3; the clock begins on 1 March 2027, ten o'clock in Paris. */
class DelayUntilTest {
  private static String until(String config) {
    return "{'id': 's1', 'kind': 'delay.until', 'config': {%s}}".formatted(config);
  }

  private static String until(String config, String branches) {
    return "{'id': 's1', 'kind': 'delay.until', 'config': {%s}, 'branches': [%s]}"
        .formatted(config, branches);
  }

  private static String branch(String id) {
    return "{'id': '%s', 'label': '%s', 'steps': [%s]}".formatted(id, id, name("b" + id, id));
  }

  private static String name(String id, String name) {
    return Deals.edit(id, "'set': [{'property': 'name', 'value': '" + name + "'}]");
  }

  private static Scenario waiting(String config, Map<String, Object> deal) {
    return Deals.scenario()
        .run(Deals.flow(until(config), name("s2", "went on")))
        .record("deal", "d1", deal);
  }

  /** The moment until which a deal waits. */
  private static String due(String config, Map<String, Object> deal) {
    return waiting(config, deal).history("d1").stream()
        .filter(line -> line.event().equals("wait.started"))
        .map(line -> String.valueOf(line.detail()))
        .reduce("no wait", (first, second) -> second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'date': '2027-03-05', 'time': '09:00' | until 2027-03-05T08:00:00Z",
        "'date': '2027-03-05' | until 2027-03-04T23:00:00Z",
        "'property': 'renewal', 'time': '08:30' | until 2027-05-31T06:30:00Z",
        "'property': 'renewal', 'time': '08:30', 'offset': '-P1M' | until 2027-04-30T06:30:00Z",
        "'property': 'renewal', 'offset': 'P1DT6H' | until 2027-06-01T04:00:00Z",
        "'property': 'nextcall' | until 2027-03-27T14:00:00Z",
        "'property': 'nextcall', 'offset': 'P1D' | until 2027-03-28T13:00:00Z",
        "'property': 'nextcall', 'offset': 'P1D', 'time': '02:30' | until 2027-03-28T01:30:00Z",
        "'property': 'nextcall', 'offset': 'P2D', 'time': '02:30' | until 2027-03-29T00:30:00Z",
        "'property': 'words', 'time': '12:00' | until 2027-07-01T10:00:00Z"
      })
  void waitsUntilTheWallClockTimeInTheWorkflowsZone(String config, String expected) {
    Map<String, Object> deal =
        Map.of("renewal", "2027-05-31", "nextcall", "2027-03-27T14:00:00Z", "words", "2027-07-01");
    assertEquals(expected, due(config, deal));
  }

  /** Case B17. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "renewal | 2027-02-28 | date already passed",
        "renewal | 2027-03-01 | date already passed",
        "renewal | - | no date to wait for: renewal is empty",
        "words | 2027-02-30 | no date to wait for in words",
        "words | soon | no date to wait for in words"
      })
  void b17NeverHangsOnADateThatIsPastOrNone(String property, String value, String why) {
    Map<String, Object> deal = new HashMap<>();
    if (value != null) {
      deal.put(property, value);
    }
    Scenario scenario = waiting("'property': '%s', 'time': '10:00'".formatted(property), deal);
    assertEquals("went on", scenario.properties("d1").get("name"));
    assertEquals(List.of(State.COMPLETED), scenario.states());
    assertEquals(why, scenario.history("d1").get(1).detail());
  }

  @Test
  void aDateThatHasPassedCanTakeABranchOrEnd() {
    String branches = branch("passed") + "," + branch("missing");
    String config = "'property': 'renewal', 'passed': 'branch', 'missing': 'branch'";
    Scenario scenario = Deals.scenario().run(Deals.flow(until(config, branches)));
    scenario.record("deal", "d1", Map.of("renewal", "2027-02-01"));
    scenario.record("deal", "d2", Map.of());
    assertEquals("passed", scenario.properties("d1").get("name"));
    assertEquals("missing", scenario.properties("d2").get("name"));

    Scenario ending =
        waiting("'property': 'renewal', 'passed': 'end'", Map.of("renewal", "2027-02-01"));
    assertEquals(
        Map.of("renewal", ending.properties("d1").get("renewal")), ending.properties("d1"));
    assertEquals(
        List.of("enrolled", "step.done s1", "completed"),
        ending.history("d1").stream().map(line -> line.words()).toList());
  }

  @Test
  void aBranchThatTheStepMayTakeMustBeThere() {
    String flow = Deals.flow(until("'date': '2027-01-01', 'passed': 'branch'"));
    String problems =
        assertThrows(IllegalArgumentException.class, () -> Deals.scenario().run(flow)).getMessage();
    assertTrue(problems.contains("'passed', which is not there"), problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'date': '2027-01-01', 'property': 'renewal' | give either",
        "'time': '10:00' | give either",
        "'property': 'amount' | choose a date property",
        "'property': 'renewall' | has no property"
      })
  void refusesWhatIsNoDate(String config, String why) {
    String flow = Deals.flow(until(config));
    String problems =
        assertThrows(IllegalArgumentException.class, () -> Deals.scenario().run(flow)).getMessage();
    assertTrue(problems.contains(why), problems);
  }

  @Test
  void aDateThatChangesMeanwhileIsWaitedForInstead() {
    Scenario scenario =
        waiting("'property': 'renewal', 'time': '09:00'", Map.of("renewal", "2027-03-10"));
    scenario.change("d1", Map.of("amount", 5));
    scenario.change("d1", Map.of("renewal", "2027-03-20"));
    scenario.at(Instant.parse("2027-03-15T12:00:00Z"));
    assertEquals(List.of(State.WAITING), scenario.states());
    scenario.change("d1", Map.of("renewal", "2027-03-16"));
    scenario.at(Instant.parse("2027-03-16T08:00:00Z"));
    assertEquals("went on", scenario.properties("d1").get("name"));
    assertEquals(
        List.of(
            "until 2027-03-10T08:00:00Z",
            "until 2027-03-20T08:00:00Z",
            "until 2027-03-16T08:00:00Z"),
        scenario.history("d1").stream()
            .filter(line -> line.event().equals("wait.started"))
            .map(line -> line.detail())
            .toList());
  }

  @Test
  void aDateThatMovesIntoThePastEndsTheWait() {
    Scenario scenario = waiting("'property': 'renewal'", Map.of("renewal", "2027-03-10"));
    scenario.change("d1", Map.of("renewal", "2027-02-01"));
    assertEquals(List.of(State.COMPLETED), scenario.states());
    assertEquals("went on", scenario.properties("d1").get("name"));
  }
}
