// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.engine.work.Limits;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.rules.json.Json;
import io.runnel.workflow.Workflows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * B70: many records at once hold up nobody else, none of them fails for being many, and any allowed
 * limit works beside any other.
 */
class B70ManyAtOnceStory {
  private static final int OTHER_TENANT = 2;
  private static final int IMPORT = 2_500;

  private static RecordEvent created(World world, int tenant, String id) {
    RecordRef ref = new RecordRef(tenant, "contact", id);
    Map<String, Object> values = Map.of("firstname", id);
    return Happened.event(world.clock, ref, EventKind.CREATED, Happened.created(values));
  }

  private static void imports(World world, int records) {
    List<RecordEvent> events = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      events.add(created(world, Desk.TENANT, "import-" + i));
      if (events.size() == 1000 || i == records - 1) {
        world.engine().inbox().append(events);
        events.clear();
      }
    }
  }

  private static String publish(World world, int tenant, String json) {
    Workflows workflows = world.engine().workflows();
    String id = workflows.create(tenant, Json.readPlain(json.replace('\'', '"')), "ada").id();
    workflows.publish(tenant, id, new Workflows.PublishRequest(false, null), "ada");
    return id;
  }

  private static String note(String trigger, String text) {
    return Flows.of("contact", trigger, Flows.step("s1", "test.note", text));
  }

  /** Runs are counted, not timed: how many of the import come before the others' single ones. */
  @Test
  void aLargeImportHoldsUpNeitherAnotherTenantNorAnotherWorkflow(@TempDir Path folder) {
    Note note = new Note();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    note.answer =
        step -> {
          first.countDown();
          await(go);
          return Outcome.done(NoAnswer.NOTHING);
        };
    try (World world = World.derby(folder, note)) {
      String imported = world.desk().publish(note(Flows.CREATED, "A1"));
      String byHand = world.desk().publish(note(Flows.MANUAL, "A2"));
      publish(world, OTHER_TENANT, note(Flows.CREATED, "B"));
      imports(world, 1);
      await(first);
      imports(world, IMPORT);
      world.engine().enrolments().enrol(Desk.TENANT, byHand, List.of("import-0"), "ada");
      world.engine().inbox().append(List.of(created(world, OTHER_TENANT, "single")));
      go.countDown();

      Await.until("all have run", () -> entered(world, imported) == IMPORT);
      world.settle();
      int most = 2 * Limits.USUAL.batch() + 2 * Limits.USUAL.batch();
      assertTrue(before(note, "A2") <= most, "A2 came after " + before(note, "A2"));
      assertTrue(before(note, "B") <= most, "B came after " + before(note, "B"));
      assertEquals(IMPORT, note.seen.stream().filter("A1"::equals).count());
      assertEquals(0, world.engine().workflows().get(Desk.TENANT, imported).counts().active());
    }
  }

  private static int before(Note note, String text) {
    return note.seen.contains(text) ? note.seen.indexOf(text) : Integer.MAX_VALUE;
  }

  private static long entered(World world, String workflow) {
    Workflows.Counts counts = world.engine().workflows().get(Desk.TENANT, workflow).counts();
    return counts.enrolled() - counts.active();
  }

  /** An import, a wait that ends for all at once, and an outside call of each. */
  @ParameterizedTest
  @CsvSource({"1, 1, 25", "1, 100000, 25", "100000, 1, 60", "100000, 100000, 1200"})
  void anyAllowedLimitWorks(int batch, int effects, int records, @TempDir Path folder) {
    Send send = new Send();
    try (World world = World.limited(folder, new Limits(batch, effects), send)) {
      runAll(world, records);
      assertEquals(records, send.sent.size());
    }
  }

  @Test
  void theLargestLimitsWorkOnPostgresToo() {
    Send send = new Send();
    try (World world = World.limitedPostgres(new Limits(100_000, 100_000), send)) {
      runAll(world, 1_200);
      assertEquals(1_200, send.sent.size());
    }
  }

  private static void runAll(World world, int records) {
    String steps = Flows.delay("d1", "P1D") + "," + Flows.step("s1", "test.send", "x");
    String workflow = world.desk().publish(Flows.of("contact", Flows.CREATED, steps));
    imports(world, records);
    Await.until(
        "all wait",
        () -> world.engine().workflows().get(Desk.TENANT, workflow).counts().active() == records);
    String existing = world.desk().draft(note("x"));
    world.publish(existing, true, null);
    world.clock.turn(Duration.ofDays(1));
    Await.until("all have run", () -> entered(world, workflow) == records);
    Await.until("existing ones too", () -> entered(world, existing) == records);
    assertEquals(0, world.count(workflow, "step.failed"));
  }

  /** Takes every contact that is there. */
  private static String note(String zip) {
    return Flows.of(
        "contact",
        Flows.filter("firstname", "startsWith", "'import'", false),
        Flows.set("s1", "zip", "'" + zip + "'"));
  }

  @Test
  void aLimitThatIsNotAllowedIsRefusedByName() {
    String why = assertThrows(IllegalArgumentException.class, () -> new Limits(0, 64)).getMessage();
    assertEquals("batch must be from 1 to 100000, not 0", why);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
