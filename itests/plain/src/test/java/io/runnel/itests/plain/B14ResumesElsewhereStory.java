// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.workflow.Enrolments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B14: another node goes on where the first was stopped. */
class B14ResumesElsewhereStory {
  private static final String FLOW =
      Flows.of(
          "contact",
          Flows.CREATED,
          Flows.task("s1", "First")
              + ","
              + Flows.delay("s2", "PT2M")
              + ","
              + Flows.task("s3", "Second"));

  @Test
  void makesEachTaskOnceOnDerby(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      makesEachTaskOnce(world);
    }
  }

  @Test
  void makesEachTaskOnceOnPostgres() {
    try (World world = World.postgres()) {
      makesEachTaskOnce(world);
    }
  }

  private static void makesEachTaskOnce(World world) {
    String workflow = world.desk().publish(FLOW);
    world.desk().create(Desk.contact("R-3"), Map.of("firstname", "Ria"));
    world.desk().awaitAll(workflow, Enrolments.State.WAITING, 1);
    world.stop();
    world.clock.turn(Duration.ofMinutes(2));
    world.start();
    world.desk().awaitAll(workflow, Enrolments.State.COMPLETED, 1);

    assertEquals(List.of("First", "Second"), world.values("task", "title"));
    assertEquals(
        List.of(
            "enrolled",
            "step.done s1",
            "wait.started s2",
            "wait.ended s2",
            "step.done s3",
            "completed"),
        world.words(workflow, "R-3"));
  }
}
