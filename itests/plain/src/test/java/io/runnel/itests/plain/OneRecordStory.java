// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.WriteAnswer;
import io.runnel.workflow.Enrolments.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to one record: unique values, order, deletion, events from outside. */
class OneRecordStory {
  private static final RecordRef A = Desk.contact("a");
  private static final RecordRef B = Desk.contact("b");

  @Test
  void aUniqueValueThatAnotherRecordHasIsRefusedOnDerby(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      unique(world);
    }
  }

  @Test
  void aUniqueValueThatAnotherRecordHasIsRefusedOnPostgres() {
    try (World world = World.postgres()) {
      unique(world);
    }
  }

  private static void unique(World world) {
    String workflow =
        world
            .desk()
            .publish(
                Flows.of(
                    "contact",
                    Flows.changed("city"),
                    Flows.set("s1", "email", "'Ana@x.test'")
                        + ","
                        + Flows.set("s2", "segment", "'reached'")));
    world.desk().create(A, Map.of("email", "ana@x.test"));
    world.desk().create(B, Map.of("email", "ben@x.test"));
    WriteAnswer taken = world.desk().update(B, Map.of("email", " ANA@x.test "));
    assertEquals(WriteAnswer.Status.CONFLICT, taken.status());
    assertEquals("ben@x.test", world.desk().value(B, "email"));

    world.desk().update(B, Map.of("city", "Dublin"));
    world.desk().awaitAll(workflow, State.COMPLETED, 1);
    assertEquals(1, world.count(workflow, "step.failed"));
    assertEquals("ben@x.test", world.desk().value(B, "email"));
    assertEquals("Dublin", world.desk().value(B, "city"));
    assertEquals("reached", world.desk().value(B, "segment"));
  }

  @Test
  void aRecordThatAStepCannotMakeFailsTheStepOnly(@TempDir Path folder) {
    try (World world = World.derby(folder, new MakeTwin())) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      Flows.changed("city"),
                      Flows.step("s1", "test.twin", "ana@x.test")
                          + ","
                          + Flows.step("s2", "test.twin", "new@x.test")));
      world.desk().create(A, Map.of("email", "ana@x.test"));
      world.desk().update(A, Map.of("city", "Dublin"));
      assertEquals(1, world.count(workflow, "step.failed"));
      assertEquals(List.of("ana@x.test", "new@x.test"), world.values("contact", "email"));
    }
  }

  @Test
  void twoEnrolmentsOfOneRecordRunInOrderAndSeeEachOthersChanges(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      world
          .desk()
          .publish(
              Flows.of(
                  "contact", Flows.CREATED, Flows.set("s1", "city", "'{{record.firstname}}1'")));
      world
          .desk()
          .publish(
              Flows.of("contact", Flows.CREATED, Flows.set("s1", "segment", "'{{record.city}}2'")));
      for (int i = 0; i < 10; i++) {
        world.desk().create(Desk.contact("c" + i), Map.of("firstname", "n" + i));
      }
      for (int i = 0; i < 10; i++) {
        assertEquals("n" + i + "12", world.desk().value(Desk.contact("c" + i), "segment"));
      }
    }
  }

  @Test
  void deletionEndsTheEnrolmentsAndRestoringResumesNone(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      Flows.CREATED,
                      Flows.delay("d1", "PT1H") + "," + Flows.task("t1", "Late")));
      world.desk().create(A, Map.of("firstname", "Ana"));
      world.desk().create(B, Map.of("firstname", "Ben"));
      world.desk().write(A, RecordWrite.Intent.DELETE, Map.of());
      world.happens(B, EventKind.DELETED, RecordEvent.Facts.of(List.of()));
      world.desk().awaitAll(workflow, State.UNENROLLED, 2);
      world.desk().write(A, RecordWrite.Intent.RESTORE, Map.of());
      world.clock.turn(Duration.ofHours(2));
      world.settle();

      assertEquals(
          Set.of("the record was deleted"), new HashSet<>(world.details(workflow, "unenrolled")));
      assertEquals(List.of(), world.desk().all("task"));
      assertTrue(world.engine().records().read(B).isEmpty());
    }
  }

  @Test
  void anEventFromOutsideIsAppliedWhateverVersionItsHostCounts(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      RecordEvent plain =
          Happened.event("V-1", world.clock, A, EventKind.CREATED)
              .with(Happened.created(Map.of("firstname", "Ana")));
      RecordEvent versioned =
          new RecordEvent(
              plain.identity(),
              plain.record(),
              plain.kind(),
              plain.facts(),
              new RecordEvent.Times(world.clock.instant(), world.clock.instant(), 42, null),
              plain.actor(),
              plain.origin(),
              plain.lane());
      world.engine().inbox().append(List.of(versioned));
      world.settle();
      assertEquals("Ana", world.desk().value(A, "firstname"));
    }
  }

  @Test
  void oneThatSaysCreatedOfARecordThatIsThereIsAChange(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      "{'kind': 'created', 'reenrol': {'on': true}}",
                      Flows.increment("s1", "score")));
      world.happens(A, EventKind.CREATED, Happened.created(Map.of("firstname", "Ana")));
      world.happens(A, EventKind.CREATED, Happened.created(Map.of("firstname", "Anna")));
      world.settle();
      assertEquals("Anna", world.desk().value(A, "firstname"));
      assertEquals(1, world.count(workflow, "enrolled"));
    }
  }
}
