// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.workflow.Enrolments;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B28: a delay counts from the due time of the one before, so a late engine adds nothing. */
class B28DelaysCountFromDueStory {
  @Test
  void dueTimesAreOneTwoAndThreeDaysAfterEnrolmentThroughThreeOutages(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String steps =
          String.join(
              ",",
              Flows.delay("d1", "P1D"),
              Flows.task("t1", "One"),
              Flows.delay("d2", "P1D"),
              Flows.task("t2", "Two"),
              Flows.delay("d3", "P1D"),
              Flows.task("t3", "Three"));
      String workflow = world.desk().publish(Flows.of("contact", Flows.CREATED, steps));
      Instant start = world.clock.instant();
      world.desk().create(Desk.contact("ana"), Map.of("firstname", "Ana"));

      for (int day = 1; day <= 3; day++) {
        world.stop();
        world.clock.turnTo(start.plus(Duration.ofDays(day)).plus(Duration.ofHours(6)));
        world.start();
        int tasks = day;
        Await.until("task " + day, () -> world.desk().all("task").size() == tasks);
      }
      world.desk().awaitAll(workflow, Enrolments.State.COMPLETED, 1);

      assertEquals(
          List.of(
              "until " + start.plus(Duration.ofDays(1)),
              "until " + start.plus(Duration.ofDays(2)),
              "until " + start.plus(Duration.ofDays(3))),
          world.details(workflow, "wait.started"));
    }
  }
}
