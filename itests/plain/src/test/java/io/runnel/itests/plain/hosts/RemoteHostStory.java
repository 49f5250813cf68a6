// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.EventKind;
import io.runnel.host.Host.Capability;
import io.runnel.host.HostFailure;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.SnapshotKind;
import io.runnel.host.WriteAnswer;
import io.runnel.itests.plain.Await;
import io.runnel.itests.plain.Desk;
import io.runnel.itests.plain.Flows;
import io.runnel.itests.plain.Happened;
import io.runnel.itests.plain.World;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.testkit.host.MemoryHost;
import io.runnel.workflow.Enrolments.State;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mission row K7: records that a remote host masters, in a mirror (design sections 5 and 6). */
class RemoteHostStory {
  private static final Duration A_POLL = Duration.ofMinutes(1);

  @TempDir Path folder;

  private static MemoryHost host(World world, Set<Capability> capabilities) {
    List<Property> properties =
        List.of(
            Property.of("firstname", "First name", PropertyType.TEXT),
            Property.of("city", "City", PropertyType.TEXT),
            Property.of("score", "Score", PropertyType.NUMBER));
    return new MemoryHost("contact", properties, world.clock, capabilities);
  }

  private static MemoryHost friendly(World world) {
    return host(world, MemoryHost.FRIENDLY);
  }

  private static Map<String, Object> person(String city, int score) {
    return Map.of("firstname", "Ada", "city", city, "score", BigDecimal.valueOf(score));
  }

  /** Adds one to the score whenever the city changes, then waits for nobody. */
  private static String scores(World world) {
    String steps = Flows.increment("s1", "score") + ", " + Flows.increment("s2", "score");
    return world.desk().publish(Flows.of("contact", Flows.changed("city"), steps));
  }

  private static void poll(World world) {
    world.clock.turn(A_POLL);
  }

  @Test
  void fillsTheMirrorWithoutEnrollingAnybodyAndThenFollows() {
    try (World world = World.derby(folder)) {
      String created =
          world.desk().publish(Flows.of("contact", Flows.CREATED, Flows.task("s1", "Call")));
      String filter = Flows.filter("score", "gte", "5", false);
      String high = world.desk().publish(Flows.of("contact", filter, Flows.task("s1", "Call")));
      MemoryHost host = friendly(world);
      for (int i = 0; i < 450; i++) {
        host.put("c" + i, person("Paris", i % 10));
      }
      world.connect(host);
      assertEquals(450, world.desk().all("contact").size());
      assertEquals(450, world.engine().hosts().states().get(0).filled());

      host.put("c0", person("Paris", 9));
      host.put("new", person("Lyon", 1));
      poll(world);
      world.desk().awaitAll(created, State.COMPLETED, 1);
      world.desk().awaitAll(high, State.COMPLETED, 1);
      assertEquals("new", world.desk().enrolments(created).get(0).record());
      assertEquals("c0", world.desk().enrolments(high).get(0).record());
    }
  }

  @Test
  void writesThroughTheOutboxAndTheNextStepSeesIt() {
    try (World world = World.derby(folder)) {
      String workflow = scores(world);
      MemoryHost host = friendly(world);
      RecordRef ada = host.put("ada", person("Paris", 1));
      world.connect(host);

      host.put("ada", person("Lyon", 1));
      poll(world);
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals(BigDecimal.valueOf(3), host.value("ada", "score"));
      assertEquals("3", world.desk().value(ada, "score"));
      assertEquals(
          List.of(
              "enrolled",
              "effect.sent s1",
              "step.done s1",
              "effect.sent s2",
              "step.done s2",
              "completed"),
          world.words(workflow, "ada"));
      assertTrue(host.writers().stream().allMatch(origin -> origin.correlationId() != null));
      assertEquals(2, world.ledger(workflow).size());
    }
  }

  @Test
  void knowsItsOwnWritesWhenTheHostTellsOfThem() {
    try (World world = World.derby(folder)) {
      String mine =
          world
              .desk()
              .publish(Flows.of("contact", Flows.changed("score"), Flows.increment("s1", "score")));
      MemoryHost host = friendly(world);
      host.put("ada", person("Paris", 1));
      world.connect(host);

      host.put("ada", person("Paris", 5));
      poll(world);
      world.desk().awaitAll(mine, State.COMPLETED, 1);
      for (int i = 0; i < 3; i++) {
        poll(world);
        world.settle();
      }
      assertEquals(BigDecimal.valueOf(6), host.value("ada", "score"));
      assertEquals(1, world.desk().enrolments(mine).size());
    }
  }

  @Test
  void runsTheStepAgainOnWhatSomebodyElseHadChanged() {
    try (World world = World.derby(folder)) {
      String workflow =
          world.desk().publish(Flows.of("contact", Flows.MANUAL, Flows.increment("s1", "score")));
      MemoryHost host = friendly(world);
      RecordRef ada = host.put("ada", person("Paris", 1));
      world.connect(host);

      host.put("ada", person("Paris", 5)); // Not looked at yet.
      world.engine().enrolments().enrol(Desk.TENANT, workflow, List.of("ada"), "ada");
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals(BigDecimal.valueOf(6), host.value("ada", "score"));
      assertEquals("6", world.desk().value(ada, "score"));
      String told = world.details(workflow, "step.retried").get(0);
      assertTrue(told.contains("conflict: score had changed in the host"), told);
    }
  }

  @Test
  void losesNothingWhileTheHostIsAway() {
    try (World world = World.derby(folder)) {
      String workflow = scores(world);
      MemoryHost host = friendly(world);
      RecordRef ada = host.put("ada", person("Paris", 1));
      host.put("bob", person("Paris", 1));
      world.connect(host);

      host.away(HostFailure.unreachable("no answer", null));
      world.happens(ada, EventKind.UPDATED, Happened.changed("city", "Paris", "Lyon"));
      Await.until("a try", () -> world.count(workflow, "step.retried") > 0);
      poll(world);
      Await.until("health tells", () -> !world.engine().health().status().problems().isEmpty());
      assertTrue(world.engine().health().status().healthy());
      host.put("bob", person("Lyon", 1));
      host.put("ada", person("Lyon", 1));
      world.stop();
      world.start();

      host.away(null);
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.COMPLETED, 2);
      assertEquals(BigDecimal.valueOf(3), host.value("ada", "score"));
      assertEquals(BigDecimal.valueOf(3), host.value("bob", "score"));
      Await.until("health", () -> world.engine().health().status().problems().isEmpty());
    }
  }

  @Test
  void saysThatAHostTakesNoWrites() {
    try (World world = World.derby(folder)) {
      String workflow = scores(world);
      MemoryHost host = host(world, Set.of(Capability.READ, Capability.LIST, Capability.FEED));
      host.put("ada", person("Paris", 1));
      world.connect(host);

      host.put("ada", person("Lyon", 1));
      poll(world);
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals(
          Set.of("records of contact belong to host memory, which takes no writes"),
          Set.copyOf(world.details(workflow, "step.failed")));
      assertEquals(BigDecimal.ONE, host.value("ada", "score"));
    }
  }

  @Test
  void readsTheRecordAgainWhereAnEventLeavesSomethingOpen() {
    try (World world = World.derby(folder)) {
      String workflow =
          world
              .desk()
              .publish(Flows.of("contact", Flows.changed("city"), Flows.task("s1", "Call")));
      MemoryHost host = friendly(world);
      RecordRef ada = host.put("ada", person("Paris", 1));
      RecordRef bob = host.put("bob", person("Paris", 1));
      world.connect(host);

      host.put("ada", person("Lyon", 2));
      world.happens(ada, EventKind.GAP, RecordEvent.Facts.of(List.of()));
      host.put("bob", person("Nice", 2));
      RecordEvent.Facts incomplete =
          new RecordEvent.Facts(List.of(), false, Map.of(), SnapshotKind.NONE, Map.of());
      world.happens(bob, EventKind.UPDATED, incomplete);
      world.desk().awaitAll(workflow, State.COMPLETED, 2);
      assertEquals("Lyon", world.desk().value(ada, "city"));
      assertEquals("2", world.desk().value(bob, "score"));
    }
  }

  @Test
  void findsDeletedRecordsByComparingIds() {
    try (World world = World.derby(folder)) {
      String workflow =
          world
              .desk()
              .publish(Flows.of("contact", Flows.changed("city"), Flows.delay("s1", "P9D")));
      MemoryHost host = friendly(world);
      host.put("ada", person("Paris", 1));
      host.put("bob", person("Paris", 1));
      world.connect(host);
      host.put("ada", person("Lyon", 1));
      poll(world);
      world.desk().awaitAll(workflow, State.WAITING, 1);

      host.remove("ada");
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.UNENROLLED, 1);
      assertEquals(List.of("the record was deleted"), world.details(workflow, "unenrolled"));
      assertEquals(1, world.desk().all("contact").size());
    }
  }

  @Test
  void writesOfPeopleGoToTheHostAndStartWorkflows() {
    try (World world = World.derby(folder)) {
      String workflow = scores(world);
      MemoryHost host = friendly(world);
      RecordRef ada = host.put("ada", person("Paris", 1));
      world.connect(host);

      WriteAnswer answer = world.desk().update(ada, Map.of("city", "Lyon"));
      assertEquals(WriteAnswer.Status.DONE, answer.status());
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals("Lyon", host.value("ada", "city"));
      WriteAnswer made =
          world.desk().write(Desk.contact("x"), RecordWrite.Intent.CREATE, Map.of("city", "Nice"));
      assertEquals("made-1", made.ref().id());
      Await.until("mirrored", () -> world.engine().records().read(made.ref()).isPresent());
    }
  }
}
