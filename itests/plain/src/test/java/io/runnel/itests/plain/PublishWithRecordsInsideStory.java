// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Refusal;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.Workflows.InFlight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing a new version while records are inside, and enrolling those that match already. */
class PublishWithRecordsInsideStory {
  private static String waits(String after) {
    return Flows.of("contact", Flows.CREATED, Flows.delay("d1", "PT1H") + "," + after);
  }

  private static String oneWaits(World world) {
    String workflow = world.desk().publish(waits(Flows.task("t1", "Old")));
    world.desk().create(Desk.contact("c"), Map.of("firstname", "C"));
    world.desk().awaitAll(workflow, State.WAITING, 1);
    return workflow;
  }

  @Test
  void asksWhatIsToBecomeOfThemAndTellsTheirNumber(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = oneWaits(world);
      world.redraft(workflow, waits(Flows.task("t1", "New")));
      Refusal refusal = assertThrows(Refusal.class, () -> world.publish(workflow, false, null));
      assertEquals(Refusal.Reason.INVALID, refusal.reason());
      assertEquals("/inFlight", refusal.problems().get(0).pointer());
      assertTrue(refusal.problems().get(0).message().startsWith("1 record"));
    }
  }

  @Test
  void doesNotAskWhereNothingDiffers(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = oneWaits(world);
      world.publish(workflow, false, null);
      assertEquals(1, world.desk().enrolments(workflow).get(0).version());
    }
  }

  @Test
  void keepsThemOnTheirVersion(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = oneWaits(world);
      world.redraft(workflow, waits(Flows.task("t1", "New")));
      assertEquals(2, world.publish(workflow, false, InFlight.KEEP));
      world.desk().create(Desk.contact("later"), Map.of("firstname", "L"));
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.COMPLETED, 2);
      assertEquals(List.of("New", "Old"), world.values("task", "title"));
    }
  }

  @Test
  void movesThemToTheSameStepOfTheNewVersion(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = oneWaits(world);
      String before = Flows.set("s0", "city", "'Cork'") + ",";
      world.redraft(
          workflow,
          Flows.of(
              "contact",
              Flows.CREATED,
              before + Flows.delay("d1", "PT1H") + "," + Flows.task("t1", "New")));
      world.publish(workflow, false, InFlight.MOVE);
      Await.until("moved", () -> world.count(workflow, "moved") == 1);
      assertEquals("d1", world.desk().enrolments(workflow).get(0).step());
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals(List.of("New"), world.values("task", "title"));
      assertEquals("null", world.desk().value(Desk.contact("c"), "city"));
    }
  }

  @Test
  void leavesThoseWhoseStepIsGoneOnTheirVersion(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = oneWaits(world);
      world.redraft(
          workflow,
          Flows.of(
              "contact", Flows.CREATED, Flows.delay("d2", "PT1H") + "," + Flows.task("t1", "New")));
      world.publish(workflow, false, InFlight.APPLY);
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals(List.of("Old"), world.values("task", "title"));
    }
  }

  @Test
  void aMovedOneStillTakesTheResultOfItsEffect(@TempDir Path folder) {
    Send send = new Send();
    send.answer = step -> Outcome.retry(Duration.ofMinutes(5), "busy");
    try (World world = World.derby(folder, send)) {
      String sends = Flows.step("e1", "test.send", "hello") + "," + Flows.task("t1", "Done");
      String workflow = world.desk().publish(Flows.of("contact", Flows.CREATED, sends));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "C"));
      Await.until("a first try", () -> world.count(workflow, "step.retried") == 1);
      world.redraft(
          workflow,
          Flows.of("contact", Flows.CREATED, Flows.set("s0", "city", "'Cork'") + "," + sends));
      world.publish(workflow, false, InFlight.MOVE);
      Await.until("moved", () -> world.count(workflow, "moved") == 1);
      send.answer = step -> Outcome.done(NoAnswer.NOTHING);
      world.clock.turn(Duration.ofMinutes(5));
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals(List.of("Done"), world.values("task", "title"));
      assertEquals(1, world.ledger(workflow).size());
    }
  }

  @Test
  void enrolsThoseThatMatchAlreadyOnlyIfAsked(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      for (int i = 0; i < 450; i++) {
        String stage = i % 3 == 0 ? "lead" : "customer";
        world.desk().create(Desk.contact("c" + i), Map.of("lifecyclestage", stage));
      }
      String flow =
          Flows.of(
              "contact",
              Flows.filter("lifecyclestage", "is", "'lead'", false),
              Flows.increment("s1", "score"));
      String asked = world.desk().draft(flow);
      String not = world.desk().publish(flow);
      assertEquals(150, world.engine().workflows().review(Desk.TENANT, asked).matching());
      world.publish(asked, true, null);
      world.desk().awaitAll(asked, State.COMPLETED, 150);
      assertEquals(List.of(), world.desk().enrolments(not));

      // Row P4: the first later change into matching enrols, a further one does not.
      world.desk().update(Desk.contact("c0"), Map.of("lifecyclestage", "customer"));
      world.desk().update(Desk.contact("c0"), Map.of("lifecyclestage", "lead"));
      world.desk().update(Desk.contact("c0"), Map.of("lifecyclestage", "customer"));
      world.desk().update(Desk.contact("c0"), Map.of("lifecyclestage", "lead"));
      List<Enrolments.Info> later = world.desk().enrolments(not);
      assertEquals(1, later.size());
      assertEquals("c0", later.get(0).record());
    }
  }
}
