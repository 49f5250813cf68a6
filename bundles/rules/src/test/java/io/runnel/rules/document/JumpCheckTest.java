// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import static io.runnel.rules.document.Documents.check;
import static io.runnel.rules.document.Documents.messages;
import static io.runnel.rules.document.Documents.places;
import static io.runnel.rules.document.Documents.withSteps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumpCheckTest {
  private static final String CALL = "{'id': '%s', 'kind': 'webhook.call', 'config': {'url': 'u'}}";
  private static final String WAIT =
      "{'id': '%s', 'kind': 'delay.for', 'config': {'duration': 'PT1H'}}";
  private static final String JUMP = "{'id': '%s', 'kind': 'goto', 'config': {'to': '%s'}}";

  private static List<Problem> steps(String... steps) {
    return check(withSteps(String.join(",", steps)));
  }

  private static String branch(String id, String inside, String otherwise) {
    return "{'id': '%s', 'kind': 'branch.if', 'branches': [{'id': 'b', 'steps': [%s]}], 'otherwise': [%s]}"
        .formatted(id, inside, otherwise);
  }

  @Test
  void refusesALoopWithoutAWaitNamingItsSteps() {
    List<Problem> problems =
        steps(
            CALL.formatted("s0"),
            CALL.formatted("s1"),
            CALL.formatted("s2"),
            JUMP.formatted("s3", "s1"));

    assertEquals(List.of("s3 /steps/3/config/to"), places(problems));
    assertEquals(
        List.of("these steps make a loop without a wait: s1, s2, s3; put a delay into it"),
        messages(problems));
  }

  @Test
  void allowsALoopWithAWait() {
    assertEquals(
        List.of(), steps(CALL.formatted("s1"), WAIT.formatted("s2"), JUMP.formatted("s3", "s1")));
    assertEquals(List.of(), steps(WAIT.formatted("s1"), JUMP.formatted("s2", "s1")));
  }

  @Test
  void refusesALoopOnOneWayAlthoughAnotherWaits() {
    List<Problem> problems =
        steps(
            CALL.formatted("s1"),
            branch("s2", WAIT.formatted("s3"), CALL.formatted("s4")),
            JUMP.formatted("s5", "s1"));

    assertEquals(List.of("s5 /steps/2/config/to"), places(problems));
    assertEquals(
        List.of("these steps make a loop without a wait: s1, s2, s4, s5; put a delay into it"),
        messages(problems));
  }

  @Test
  void allowsALoopThatWaitsOnEveryWay() {
    assertEquals(
        List.of(),
        steps(
            branch("s1", WAIT.formatted("s2"), WAIT.formatted("s3")), JUMP.formatted("s4", "s1")));
    assertEquals(
        List.of(),
        steps(
            CALL.formatted("s1"),
            branch("s2", WAIT.formatted("s3") + "," + JUMP.formatted("s4", "s1"), "")));
  }

  @Test
  void refusesALoopMadeOfSeveralJumps() {
    List<Problem> problems =
        steps(
            JUMP.formatted("s1", "s3"),
            JUMP.formatted("s2", "s4"),
            JUMP.formatted("s3", "s2"),
            JUMP.formatted("s4", "s1"));

    assertEquals(
        List.of("these steps make a loop without a wait: s1, s2, s3, s4; put a delay into it"),
        messages(problems));
  }

  @Test
  void refusesAJumpToItself() {
    assertEquals(List.of("s1 /steps/0/config/to"), places(steps(JUMP.formatted("s1", "s1"))));
  }

  @Test
  void doesNotCountADisabledDelayAsAWait() {
    String disabled = WAIT.formatted("s1").replace("'id'", "'disabled': true, 'id'");

    assertEquals(
        List.of("s2 /steps/1/config/to"), places(steps(disabled, JUMP.formatted("s2", "s1"))));
  }

  @Test
  void refusesAJumpToNowhere() {
    List<Problem> problems =
        steps(
            WAIT.formatted("start"),
            JUMP.formatted("s1", "strat"),
            "{'id': 's2', 'kind': 'goto', 'config': {'too': 'start'}, 'otherwise': []}",
            "{'id': 's3', 'kind': 'goto', 'config': {'to': 5}}");

    assertEquals(
        List.of(
            "s1 /steps/1/config/to",
            "s2 /steps/2/config/too",
            "s2 /steps/2/config/to",
            "s3 /steps/3/config/to"),
        places(problems));
    assertEquals("no step has the id 'strat'; did you mean 'start'?", messages(problems).get(0));
  }

  @Test
  void allowsAJumpForwards() {
    assertEquals(
        List.of(),
        steps(
            branch("s1", JUMP.formatted("s2", "s4"), ""),
            CALL.formatted("s3"),
            CALL.formatted("s4")));
  }
}
