// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.kind.Outcome;
import io.runnel.workflow.Enrolments.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final String LARGE_HOUSES =
      """
      {'schemaVersion': 1, 'name': 'Large houses', 'objectType': 'house',
       'trigger': {'kind': 'house.matches',
         'criteria': {'any': [{'all': [{'property': 'rooms', 'op': 'gte', 'value': 5}]}]},
         'reenrol': {'on': %s}},
       'steps': [
         {'id': 's1', 'kind': 'house.if',
          'branches': [{'id': 'b1', 'label': 'Castle',
            'criteria': {'any': [{'all': [{'property': 'rooms', 'op': 'gte', 'value': 50}]}]},
            'steps': [{'id': 's2', 'kind': 'house.size', 'config': {'size': 'castle'}}]}],
          'otherwise': [{'id': 's3', 'kind': 'house.size', 'config': {'size': 'large'}}]},
         {'id': 's4', 'kind': 'house.wait', 'config': {'duration': 'P1D'}},
         {'id': 's5', 'kind': 'house.tell',
          'config': {'what': '{{record.street}} is {{record.size}}'}},
         {'id': 's6', 'kind': 'house.size', 'config': {'size': '{{steps.s5.receipt}}'}}],
       'settings': {'timeZone': 'Europe/Paris'}}
      """;

  private final SampleKinds.Tell tell = new SampleKinds.Tell();

  private Scenario scenario() {
    return Scenario.of(
        new SampleKinds.House(),
        new SampleKinds.Matches(),
        new SampleKinds.If(),
        new SampleKinds.Wait(),
        new SampleKinds.SetSize(),
        new SampleKinds.Unequal(),
        tell);
  }

  private Scenario large(boolean again) {
    return scenario().run(LARGE_HOUSES.formatted(again));
  }

  @Test
  void runsAWholeWorkflow() {
    Scenario scenario = large(false).record("house", "h1", SampleKinds.house("Elm Street", 6));
    assertEquals("large", scenario.properties("h1").get("size"));
    assertEquals(List.of(State.WAITING), scenario.states());
    scenario.turn(Duration.ofHours(23));
    assertEquals(List.of(), tell.told);
    scenario.turn(Duration.ofHours(1));
    assertEquals(1, tell.told.size());
    assertTrue(tell.told.get(0).startsWith("Elm Street is large by "), tell.told.get(0));
    assertEquals("r1", scenario.properties("h1").get("size"));
    assertEquals(List.of(State.COMPLETED), scenario.states());
    assertEquals(
        List.of(
            new Line("h1", "enrolled", null, "by house.matches on created"),
            new Line("h1", "branch.taken", "s1", "otherwise: none holds"),
            new Line("h1", "step.done", "s3", "size = large"),
            new Line("h1", "wait.started", "s4", "until 2027-03-02T09:00:00Z"),
            new Line("h1", "wait.ended", "s4", null),
            new Line("h1", "effect.sent", "s5", null),
            new Line("h1", "step.done", "s5", null),
            new Line("h1", "step.done", "s6", "size = r1"),
            new Line("h1", "completed", null, null)),
        scenario.history());
  }

  @Test
  void saysTheLabelOfABranch() {
    Scenario scenario = large(false).record("house", "h1", SampleKinds.house("Hill", 50));
    assertEquals("Castle: it holds", scenario.history("h1").get(1).detail());
    assertEquals("castle", scenario.properties("h1").get("size"));
  }

  @Test
  void entersOnTheChangeFromNotMatchingToMatching() {
    Scenario scenario = large(false).record("house", "h1", SampleKinds.house("Elm", 2));
    assertEquals(List.of(), scenario.history());
    scenario.change("h1", Map.of("street", "Oak"));
    assertEquals(List.of(), scenario.history());
    scenario.change("h1", Map.of("rooms", 7));
    assertEquals("enrolled", scenario.words().get(0));
    scenario.change("h1", Map.of("rooms", 8));
    assertEquals(1, scenario.states().size());
  }

  @Test
  void saysWhyARecordDoesNotEnterAgain() {
    Scenario scenario = large(false).record("house", "h1", SampleKinds.house("Elm", 6));
    scenario.enrol("h1");
    Line active = scenario.history().get(scenario.history().size() - 1);
    assertEquals("not.enrolled", active.event());
    assertTrue(String.valueOf(active.detail()).startsWith("already active"), active.toString());
    scenario.turn(Duration.ofDays(2)).enrol("h1");
    Line before = scenario.history().get(scenario.history().size() - 1);
    assertEquals("it was in it before, and re-enrolment is off", before.detail());
    scenario.enrol("nobody");
    assertEquals("not.enrolled", scenario.history("nobody").get(0).event());
  }

  @Test
  void entersAgainWhereTheWorkflowAllowsIt() {
    Scenario scenario = large(true).record("house", "h1", SampleKinds.house("Elm", 6));
    scenario.turn(Duration.ofDays(2)).enrol("h1", "ada");
    assertEquals(List.of(State.COMPLETED, State.WAITING), scenario.states());
  }

  @Test
  void triesAnEffectAgainWithTheSameKey() {
    tell.next.add(Outcome.retry("busy"));
    tell.next.add(Outcome.retry(Duration.ofHours(1), "busy still"));
    Scenario scenario = large(false).record("house", "h1", SampleKinds.house("Elm", 6));
    scenario.turn(Duration.ofDays(1));
    scenario.turn(Duration.ofMinutes(1));
    assertEquals(2, tell.told.size());
    scenario.turn(Duration.ofMinutes(59));
    assertEquals(2, tell.told.size());
    scenario.turn(Duration.ofMinutes(1));
    assertEquals(3, tell.told.size());
    assertEquals(tell.told.get(0).replace("try 1", ""), tell.told.get(2).replace("try 3", ""));
    assertEquals(
        List.of("try 1: busy", "try 2: busy still"),
        scenario.history().stream()
            .filter(line -> line.event().equals("step.retried"))
            .map(Line::detail)
            .toList());
    assertEquals(List.of(State.COMPLETED), scenario.states());
  }

  @Test
  void goesOnAfterAStepThatFailed() {
    tell.next.add(Outcome.fail("refused"));
    Scenario scenario = large(false).record("house", "h1", SampleKinds.house("Elm", 6));
    scenario.turn(Duration.ofDays(1));
    assertTrue(scenario.history().contains(new Line("h1", "step.failed", "s5", "refused")));
    assertEquals(List.of(State.COMPLETED), scenario.states());
  }

  @Test
  void parksWhereAKindIsMissing() {
    Scenario scenario = large(false).record("house", "h1", SampleKinds.house("Elm", 6));
    scenario.remove("house.tell").turn(Duration.ofDays(1));
    assertEquals(List.of(State.PARKED), scenario.states());
    assertEquals(
        new Line("h1", "parked", "s5", "the kind house.tell is not installed"),
        scenario.history().get(scenario.history().size() - 1));
  }

  @Test
  void failsATestWhoseKindAnswersDifferentlyOnEqualInputs() {
    Scenario scenario =
        scenario()
            .run(
                """
                {'schemaVersion': 1, 'name': 'Unequal', 'objectType': 'house',
                 'trigger': {'kind': 'house.matches', 'criteria':
                   {'any': [{'all': [{'property': 'rooms', 'op': 'gte', 'value': 5}]}]}},
                 'steps': [{'id': 's1', 'kind': 'house.forgetful'}]}
                """);
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> scenario.record("house", "h1", SampleKinds.house("Elm", 6)));
    assertTrue(String.valueOf(error.getMessage()).contains("house.forgetful"), error.toString());
  }

  @Test
  void refusesAWorkflowThatCouldNotBePublished() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                scenario()
                    .run(
                        """
                        {'schemaVersion': 1, 'name': 'Wrong', 'objectType': 'house',
                         'trigger': {'kind': 'house.matches'},
                         'steps': [{'id': 's1', 'kind': 'house.sise'}]}
                        """));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("/steps/0/kind"), message);
    assertTrue(message.contains("house.size"), "it offers the nearest: " + message);
  }

  @Test
  void refusesValuesThatDoNotFit() {
    assertThrows(
        IllegalArgumentException.class,
        () -> scenario().record("house", "h1", Map.of("rooms", "many")));
    assertThrows(IllegalArgumentException.class, () -> scenario().record("tent", "t1", Map.of()));
    assertThrows(IllegalArgumentException.class, () -> scenario().change("h1", Map.of()));
    assertThrows(IllegalStateException.class, () -> scenario().enrol("h1"));
    assertThrows(IllegalArgumentException.class, () -> Scenario.of("no kind"));
  }

  @Test
  void keepsWallClockTimeOverTheChangeToSummerTime() {
    Scenario scenario = large(false).at(Instant.parse("2027-03-27T09:00:00Z"));
    scenario.record("house", "h1", SampleKinds.house("Elm", 6));
    assertTrue(
        scenario
            .history()
            .contains(new Line("h1", "wait.started", "s4", "until 2027-03-28T08:00:00Z")));
    scenario.turn(Duration.ofHours(23));
    assertEquals(List.of(State.COMPLETED), scenario.states());
    assertEquals(Instant.parse("2027-03-28T08:00:00Z"), scenario.now());
  }

  @Test
  void givesTheSameHistoryEachTime() {
    List<Line> first = large(false).record("house", "h1", SampleKinds.house("A", 9)).history();
    List<Line> second = large(false).record("house", "h1", SampleKinds.house("A", 9)).history();
    assertEquals(first, second);
  }
}
