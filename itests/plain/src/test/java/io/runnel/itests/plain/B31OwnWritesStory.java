// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.RecordRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B31: a workflow that writes what it listens to. */
class B31OwnWritesStory {
  private static final RecordRef DEAL = new RecordRef(Desk.TENANT, "bargain", "d1");

  private static String touch(String settings) {
    String trigger =
        "{'kind': 'any', 'reenrol': {'on': true}, 'triggers': [{'id': 't1', 'kind':"
            + " 'property.changed', 'config': {'property': 'amount', 'to': 'any'}}, {'id': 't2',"
            + " 'kind': 'property.changed', 'config': {'property': 'touch_count', 'to': 'any'}}]}";
    return Flows.of("bargain", trigger, Flows.increment("s1", "touch_count"), settings);
  }

  @Test
  void doesNotStartOnItsOwnWrite(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      world.define("bargain", "amount:number", "touch_count:number");
      String workflow = world.desk().publish(touch(""));
      world.desk().create(DEAL, Map.of("amount", 1));
      world.desk().update(DEAL, Map.of("amount", 2));
      world.settle();

      assertEquals("1", world.desk().value(DEAL, "touch_count"));
      assertEquals(
          List.of("the change was made by this workflow itself"),
          world.details(workflow, "not.enrolled"));
    }
  }

  @Test
  void endsAtTheBudgetOfSixteenHopsWhereRetriggeringIsAllowed(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      endsAtTheBudget(world);
    }
  }

  @Test
  void endsAtTheBudgetOnPostgresToo() {
    try (World world = World.postgres()) {
      endsAtTheBudget(world);
    }
  }

  private static void endsAtTheBudget(World world) {
    world.define("bargain", "amount:number", "touch_count:number");
    String workflow = world.desk().publish(touch("'allowRetrigger': true"));
    world.desk().create(DEAL, Map.of("amount", 1));
    world.desk().update(DEAL, Map.of("amount", 2));
    Await.until("the end of the chain", () -> world.count(workflow, "not.enrolled") == 1);

    assertEquals("16", world.desk().value(DEAL, "touch_count"));
    assertEquals(16, world.desk().enrolments(workflow).size());
    String why = world.details(workflow, "not.enrolled").get(0);
    assertTrue(why.contains("16 hops"), why);
    assertTrue(why.contains(workflow), why);
  }
}
