// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.workflow.Enrolments.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An enrolment that goes round and round ends after 10,000 steps and says so (section 6). */
class StepBudgetStory {
  private static final int INNER = 1_650;

  @Test
  void endsAfterTenThousandSteps(@TempDir Path folder) {
    Note note = new Note();
    try (World world = World.derby(folder, note)) {
      StringBuilder steps = new StringBuilder(Flows.delay("d1", "PT1S"));
      for (int i = 0; i < INNER; i++) {
        steps.append(',').append(Flows.step("n" + i, "test.note", "x"));
      }
      steps.append(",{'id': 'again', 'kind': 'goto', 'config': {'to': 'd1'}}");
      String workflow = world.desk().publish(Flows.of("contact", Flows.CREATED, steps.toString()));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "Ana"));
      for (int round = 1; round <= 7; round++) {
        int waits = round;
        Await.until("round " + round, () -> rounds(world, workflow) >= waits);
        world.clock.turn(Duration.ofSeconds(1));
      }
      world.desk().awaitAll(workflow, State.FAILED, 1);

      assertEquals("it ran 10000 steps", world.desk().enrolments(workflow).get(0).detail());
      // Each round is a wait, the notes and the jump; the step after the last one is not run.
      int round = INNER + 2;
      int rest = 10_000 % round;
      assertEquals((10_000 / round) * INNER + rest - 1, note.seen.size());
    }
  }

  private static int rounds(World world, String workflow) {
    List<String> first =
        world.desk().enrolments(workflow).stream()
            .filter(one -> one.state() == State.WAITING && one.due() != null)
            .map(one -> String.valueOf(one.due()))
            .toList();
    return first.isEmpty()
        ? 0
        : (int)
            Duration.between(Stories.clock().instant(), java.time.Instant.parse(first.get(0)))
                .toSeconds();
  }
}
