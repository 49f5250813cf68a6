// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.EventKind;
import io.runnel.host.RecordRef;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B56: of an ordered branch exactly one way is taken, and history says why. */
class B56OneWayOnlyStory {
  private static String branch(String id, String operator, String value) {
    return """
        {'id': '%s', 'label': '%s', 'criteria': {'any': [{'all': [
          {'property': 'role', 'op': '%s'%s}]}]}, 'steps': [%s]}
        """
        .formatted(id, id, operator, value, Flows.set("set" + id, "way" + id, "'" + id + "'"));
  }

  private static final String STEPS =
      Flows.step("g1", "test.note", "arrived")
          + ","
          + """
          {'id': 's1', 'kind': 'branch.if', 'branches': [%s, %s, %s], 'otherwise': [%s]}
          """
              .formatted(
                  branch("b1", "is", ", 'value': 'manager'"),
                  branch("b2", "contains", ", 'value': 'man'"),
                  branch("b3", "unknown", ""),
                  Flows.set("s4", "waynone", "'none'"));

  private static World world(Path folder, Note note) {
    World world = World.derby(folder, note);
    world.define(
        "person",
        "name:text",
        "role:text",
        "wayb1:text",
        "wayb2:text",
        "wayb3:text",
        "waynone:text");
    return world;
  }

  private static RecordRef person(String id) {
    return new RecordRef(Desk.TENANT, "person", id);
  }

  @Test
  void eachRecordTakesTheFirstWayThatMatches(@TempDir Path folder) {
    try (World world = world(folder, new Note())) {
      String workflow = world.desk().publish(Flows.of("person", Flows.CREATED, STEPS));
      Map<String, Object> blank = new HashMap<>();
      blank.put("role", null);
      blank.put("name", "x");
      happens(world, "manager", Map.of("role", "manager"));
      happens(world, "woman", Map.of("role", "woman"));
      happens(world, "blank", Map.of("role", ""));
      happens(world, "null", blank);
      happens(world, "intern", Map.of("role", "intern"));
      world.settle();

      ways(world, "manager", "b1");
      ways(world, "woman", "b2");
      ways(world, "blank", "b3");
      ways(world, "null", "b3");
      ways(world, "intern", "none");
      assertEquals(5, world.count(workflow, "branch.taken"));
      String why = world.details(workflow, "branch.taken").get(1);
      assertTrue(why.contains("contains") && why.contains("man") && why.contains("woman"), why);
      assertEquals(1, why.split("b2", -1).length - 1, why);
    }
  }

  private static void happens(World world, String id, Map<String, Object> values) {
    world.happens(person(id), EventKind.CREATED, Happened.created(values));
  }

  private static void ways(World world, String id, String way) {
    Map<String, Object> properties = world.desk().read(person(id)).properties();
    List<String> taken =
        properties.keySet().stream().filter(name -> name.startsWith("way")).toList();
    assertEquals(List.of("way" + way), taken, id);
  }

  @Test
  void aChangeDuringTheBranchDoesNotMakeASecondWay(@TempDir Path folder) throws Exception {
    Note note = new Note();
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    note.answer =
        step -> {
          arrived.countDown();
          await(changed);
          return Outcome.done(NoAnswer.NOTHING);
        };
    try (World world = world(folder, note)) {
      String workflow = world.desk().publish(Flows.of("person", Flows.CREATED, STEPS));
      happens(world, "promoted", Map.of("role", "manager"));
      await(arrived);
      world.happens(
          person("promoted"), EventKind.UPDATED, Happened.changed("role", "manager", "intern"));
      changed.countDown();
      world.settle();

      ways(world, "promoted", "b1");
      assertEquals("intern", world.desk().value(person("promoted"), "role"));
      assertEquals(1, world.count(workflow, "branch.taken"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
