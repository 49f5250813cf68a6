// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.runnel.host.Refusal;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Workflows.OffMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B53: off and deletion hold for what was scheduled before. */
class B53OffAndDeleteStory {
  private static final int RECORDS = 20;
  private static final String WAITS =
      Flows.of(
          "contact",
          Flows.filter("lifecyclestage", "is", "'lead'", true),
          Flows.delay("d1", "PT1H")
              + ","
              + Flows.task("t1", "One")
              + ","
              + Flows.delay("d2", "PT1H")
              + ","
              + Flows.task("t2", "Two"));

  private static String twentyWait(World world) {
    String workflow = world.desk().publish(WAITS);
    for (int i = 0; i < RECORDS; i++) {
      world.desk().create(Desk.contact("c" + i), Map.of("lifecyclestage", "lead"));
    }
    world.desk().awaitAll(workflow, Enrolments.State.WAITING, RECORDS);
    world.clock.turn(Duration.ofMinutes(60).minusSeconds(1));
    return workflow;
  }

  private static void off(World world, String workflow, OffMode mode) {
    world.engine().workflows().off(Desk.TENANT, workflow, mode, "ada");
  }

  private static void on(World world, String workflow) {
    world.engine().workflows().on(Desk.TENANT, workflow, "ada");
  }

  @Test
  void skippingPassesOverActionsUntilItIsOnAgain(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = twentyWait(world);
      off(world, workflow, OffMode.SKIP);
      world.clock.turn(Duration.ofSeconds(1));
      Await.until("all skipped", () -> world.count(workflow, "step.skipped") == RECORDS);
      assertEquals(List.of(), world.desk().all("task"));

      on(world, workflow);
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, Enrolments.State.COMPLETED, RECORDS);
      assertEquals(Collections.nCopies(RECORDS, "Two"), world.values("task", "title"));
    }
  }

  @Test
  void freezingHoldsEverythingWhereItIs(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = twentyWait(world);
      off(world, workflow, OffMode.FREEZE);
      world.clock.turn(Duration.ofMinutes(10));
      world.desk().awaitAll(workflow, Enrolments.State.FROZEN, RECORDS);
      world.desk().create(Desk.contact("late"), Map.of("lifecyclestage", "lead"));
      assertEquals(List.of(), world.desk().all("task"));
      assertEquals(RECORDS, world.desk().enrolments(workflow).size());

      on(world, workflow);
      Await.until("first tasks", () -> world.desk().all("task").size() == RECORDS);
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, Enrolments.State.COMPLETED, RECORDS);
      assertEquals(2 * RECORDS, world.desk().all("task").size());
    }
  }

  @Test
  void unenrollingEndsAll(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = twentyWait(world);
      off(world, workflow, OffMode.UNENROL);
      world.clock.turn(Duration.ofMinutes(10));
      world.desk().awaitAll(workflow, Enrolments.State.UNENROLLED, RECORDS);
      assertEquals(List.of(), world.desk().all("task"));
      on(world, workflow);
      world.clock.turn(Duration.ofHours(10));
      world.settle();
      assertEquals(List.of(), world.desk().all("task"));
    }
  }

  @Test
  void deletingEndsAllAndEnrolsNobodyButKeepsHistory(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = twentyWait(world);
      off(world, workflow, OffMode.SKIP);
      world.engine().workflows().delete(Desk.TENANT, workflow, "ada");
      world.desk().create(Desk.contact("late"), Map.of("lifecyclestage", "lead"));
      world.clock.turn(Duration.ofHours(10));
      Await.until("all ended", () -> world.count(workflow, "unenrolled") == RECORDS);
      world.settle();

      assertEquals(List.of(), world.desk().all("task"));
      assertEquals(RECORDS, world.count(workflow, "enrolled"));
      assertEquals(
          Collections.nCopies(RECORDS, "the workflow was deleted"),
          world.details(workflow, "unenrolled"));
      Refusal refusal =
          assertThrows(Refusal.class, () -> world.engine().workflows().get(Desk.TENANT, workflow));
      assertEquals(Refusal.Reason.NOT_FOUND, refusal.reason());
    }
  }
}
