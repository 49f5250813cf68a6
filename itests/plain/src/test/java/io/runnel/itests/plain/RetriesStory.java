// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Enrolments.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries of a step, and what follows when there is none left (design sections 7.13 and 9). */
class RetriesStory {
  private static final String THEN = "," + Flows.task("t1", "After");

  private static String sends(String more) {
    String step = "{'id': 's1', 'kind': 'test.send', 'config': {'text': 'Hi %s'}%s}";
    return Flows.of("contact", Flows.CREATED, step.formatted("{{record.firstname}}", more) + THEN);
  }

  @Test
  void everyTryOfAnEffectHasTheSameKeyAndInputsAndItIsWrittenOnce(@TempDir Path folder) {
    Send send = new Send();
    send.answer =
        step -> step.attempt() < 4 ? Outcome.retry("not yet") : Outcome.done(NoAnswer.NOTHING);
    try (World world = World.derby(folder, send)) {
      String workflow = world.desk().publish(sends(""));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "Ana"));
      for (int i = 1; i <= 3; i++) {
        int tries = i;
        Await.until("try " + i, () -> world.count(workflow, "step.retried") == tries);
        world.desk().update(Desk.contact("c"), Map.of("firstname", "Changed " + i));
        if (i == 2) {
          world.stop();
          world.start();
        }
        world.clock.turn(Duration.ofHours(8));
      }
      world.desk().awaitAll(workflow, State.COMPLETED, 1);

      assertEquals(4, send.sent.size());
      assertEquals(1, send.sent.stream().map(Send.Sent::onceKey).distinct().count());
      assertEquals(
          List.of(new Send.Inputs("Hi Ana", Map.of("firstname", "Ana"))),
          send.sent.stream().map(Send.Sent::inputs).distinct().toList());
      assertEquals(List.of(1, 2, 3, 4), send.sent.stream().map(Send.Sent::attempt).toList());
      List<Enrolments.Effect> ledger = world.ledger(workflow);
      assertEquals(1, ledger.size());
      assertEquals(send.sent.get(0).onceKey(), ledger.get(0).onceKey());
      assertEquals("done", ledger.get(0).outcome());
      assertEquals(4, ledger.get(0).attempts());
    }
  }

  @Test
  void afterTenTriesAnEffectFailsAndTheEnrolmentGoesOn(@TempDir Path folder) {
    Send send = new Send();
    send.answer = step -> Outcome.retry(Duration.ofMinutes(1), "down");
    try (World world = World.derby(folder, send)) {
      String workflow = world.desk().publish(sends(""));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "Ana"));
      IntStream.rangeClosed(1, 9)
          .forEach(
              tries -> {
                Await.until("try " + tries, () -> world.count(workflow, "step.retried") == tries);
                world.clock.turn(Duration.ofMinutes(1));
              });
      world.desk().awaitAll(workflow, State.COMPLETED, 1);

      assertEquals(10, send.sent.size());
      assertEquals(
          List.of("down (given up after 10 tries)"), world.details(workflow, "step.failed"));
      assertEquals("failed", world.ledger(workflow).get(0).outcome());
      assertEquals(List.of("After"), world.values("task", "title"));
    }
  }

  @Test
  void aStepOfTheBurstThatThrowsIsTriedAgainToo(@TempDir Path folder) {
    Note note = new Note();
    note.answer =
        step -> {
          if (step.attempt() < 3) {
            throw new IllegalStateException("out of order");
          }
          return Outcome.done(NoAnswer.NOTHING);
        };
    try (World world = World.derby(folder, note)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of("contact", Flows.CREATED, Flows.step("s1", "test.note", "x") + THEN));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "Ana"));
      for (int i = 1; i <= 2; i++) {
        int tries = i;
        Await.until("try " + i, () -> world.count(workflow, "step.retried") == tries);
        world.clock.turn(Duration.ofHours(1));
      }
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertTrue(world.details(workflow, "step.retried").get(0).contains("out of order"));
      assertEquals(List.of("After"), world.values("task", "title"));
    }
  }

  @Test
  void aFailureContinuesStopsOrHoldsAsTheStepSays(@TempDir Path folder) {
    Send send = new Send();
    send.answer = step -> Outcome.fail("refused");
    try (World world = World.derby(folder, send)) {
      String goesOn = world.desk().publish(sends(", 'onFailure': 'continue'"));
      String stops = world.desk().publish(sends(", 'onFailure': 'stop'"));
      String holds = world.desk().publish(sends(", 'onFailure': 'hold'"));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "Ana"));
      world.desk().awaitAll(goesOn, State.COMPLETED, 1);
      world.desk().awaitAll(stops, State.FAILED, 1);
      world.desk().awaitAll(holds, State.PARKED, 1);

      assertEquals(List.of("After"), world.values("task", "title"));
      assertEquals(List.of("refused"), world.details(stops, "failed"));
      assertEquals("s1", world.desk().enrolments(holds).get(0).step());
      for (String workflow : List.of(goesOn, stops, holds)) {
        assertEquals(List.of("refused"), world.details(workflow, "step.failed"));
        assertEquals("failed", world.ledger(workflow).get(0).outcome());
      }
    }
  }
}
