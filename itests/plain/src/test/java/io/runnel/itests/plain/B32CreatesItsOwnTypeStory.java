// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Problem;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B32: a workflow on the very type of record that it creates. */
class B32CreatesItsOwnTypeStory {
  private static final RecordRef TASK = new RecordRef(Desk.TENANT, "task", "by-hand");

  private static String followUp(String settings) {
    return Flows.of("task", Flows.CREATED, Flows.task("s1", "follow up"), settings);
  }

  @Test
  void isWarnedAboutAndKeptAsDraft(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = world.desk().draft(followUp(""));
      Refusal refusal = assertThrows(Refusal.class, () -> world.publish(workflow, false, null));
      Problem problem = refusal.problems().get(0);
      assertEquals(Problem.Severity.WARNING, problem.severity());
      assertEquals("s1", problem.step());
      assertTrue(problem.message().contains("creates the object type it is triggered by"));
    }
  }

  @Test
  void makesOneFollowUpAndSkipsTheStepForIt(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = world.desk().publish(followUp("'force': true"));
      world.desk().create(TASK, Map.of("title", "first"));
      world.settle();

      assertEquals(List.of("first", "follow up"), world.values("task", "title"));
      assertEquals(2, world.count(workflow, "completed"));
      assertEquals(
          List.of("this workflow made the record, so it makes no further ones for it"),
          world.details(workflow, "step.skipped"));
    }
  }

  @Test
  void twoSuchWorkflowsFeedingEachOtherComeToAnEnd(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String one = world.desk().publish(followUp("'force': true"));
      String two = world.desk().publish(followUp("'force': true"));
      world.desk().create(TASK, Map.of("title", "first"));
      world.settle();

      // Each hop makes two tasks, for each of the two workflows skips what it made itself.
      assertEquals(1 + 2 * 16, world.desk().all("task").size());
      String why = world.details(one, "not.enrolled").get(0);
      assertTrue(why.contains("16 hops") && why.contains(one) && why.contains(two), why);
    }
  }
}
