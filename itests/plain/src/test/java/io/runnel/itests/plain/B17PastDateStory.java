// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.EventKind;
import io.runnel.host.RecordRef;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Workflows;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B17: a delay until a moment that is already past never hangs. */
class B17PastDateStory {
  private static final String UNTIL_RENEWAL =
      """
      {'id': 'd1', 'kind': 'delay.until', 'config': {'property': 'renewal', 'time': '09:00'}},
      """
          + Flows.set("s1", "status", "'reminded'");

  private static World world(Path folder) {
    World world = World.derby(folder);
    world.define("contract", "renewal:date", "status:text", "note:text");
    return world;
  }

  private static RecordRef contract(String id) {
    return new RecordRef(Desk.TENANT, "contract", id);
  }

  private static String flow(String steps) {
    return Flows.of("contract", Flows.CREATED, steps);
  }

  @Test
  void pastNowEmptyAndUnreadableDatesGoOnAtOnceAndHistorySaysSo(@TempDir Path folder) {
    try (World world = world(folder)) {
      String workflow = world.desk().publish(flow(UNTIL_RENEWAL));
      // The clock stands at exactly nine o'clock on 1 March 2027.
      world.desk().create(contract("yesterday"), Map.of("renewal", "2027-02-28"));
      world.desk().create(contract("now"), Map.of("renewal", "2027-03-01"));
      world.desk().create(contract("empty"), Map.of());
      world.happens(
          contract("text"), EventKind.CREATED, Happened.created(Map.of("renewal", "2027-02-30")));
      world.desk().create(contract("tomorrow"), Map.of("renewal", "2027-03-02"));
      world.settle();

      assertEquals("date already passed", why(world, workflow, "yesterday"));
      assertEquals("date already passed", why(world, workflow, "now"));
      assertEquals("no date to wait for: renewal is empty", why(world, workflow, "empty"));
      assertEquals("no date to wait for in renewal", why(world, workflow, "text"));
      for (String id : List.of("yesterday", "now", "empty", "text")) {
        assertEquals("reminded", world.desk().value(contract(id), "status"), id);
      }
      assertEquals(
          List.of(Instant.parse("2027-03-02T09:00:00Z")),
          world.desk().enrolments(workflow).stream()
              .filter(one -> one.state() == Enrolments.State.WAITING)
              .map(Enrolments.Info::due)
              .toList());
    }
  }

  private static String why(World world, String workflow, String id) {
    return world.lines(workflow, id).stream()
        .filter(line -> line.event().equals("step.done") && "d1".equals(line.step()))
        .map(line -> String.valueOf(line.detail()))
        .reduce("not done", (first, second) -> second);
  }

  /** Also for a record inside an older version, after a restart. */
  @Test
  void aDateThatChangesMeanwhileIsPlannedAgainEvenInAnOlderVersion(@TempDir Path folder) {
    try (World world = world(folder)) {
      String workflow = world.desk().publish(flow(UNTIL_RENEWAL));
      String mover =
          world
              .desk()
              .publish(
                  Flows.of("contract", Flows.MANUAL, Flows.set("m1", "renewal", "'2027-03-02'")));
      world.desk().create(contract("byRest"), Map.of("renewal", "2027-03-10"));
      world.desk().create(contract("byStep"), Map.of("renewal", "2027-03-10"));
      world.redraft(workflow, flow(Flows.set("s1", "status", "'new version'")));
      world.publish(workflow, false, Workflows.InFlight.KEEP);
      world.stop();
      world.start();

      world.desk().update(contract("byRest"), Map.of("note", "nothing to do with it"));
      world.desk().update(contract("byRest"), Map.of("renewal", "2027-03-02"));
      world.engine().enrolments().enrol(Desk.TENANT, mover, List.of("byStep"), "ada");
      Await.until("the step has moved it", () -> world.count(mover, "completed") == 1);
      world.clock.turnTo(Instant.parse("2027-03-02T09:00:00Z"));
      world.desk().awaitAll(workflow, Enrolments.State.COMPLETED, 2);

      for (String id : List.of("byRest", "byStep")) {
        assertEquals("reminded", world.desk().value(contract(id), "status"), id);
        List<String> until = new ArrayList<>();
        for (Enrolments.LogItem line : world.lines(workflow, id)) {
          if (line.event().equals("wait.started")) {
            until.add(String.valueOf(line.detail()));
          }
        }
        assertEquals(List.of("until 2027-03-10T09:00:00Z", "until 2027-03-02T09:00:00Z"), until);
      }
    }
  }
}
