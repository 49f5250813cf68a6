// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.EventKind;
import io.runnel.host.KeptEvent;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Receipt;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.workflow.KeptEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is refused with what is wrong and where, and nothing is lost. */
class BadInputStory {
  private static final String NO_STEP = "";

  private record Bad(String document, String step, String pointer, String message) {}

  private static final String BRANCH =
      "{'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'criteria': %s, 'steps': []}]}";

  private static Bad steps(String steps, String pointer, String message) {
    return new Bad(Flows.of("contact", Flows.CREATED, steps), "s1", pointer, message);
  }

  private static final List<Bad> ALL =
      List.of(
          steps("{'id': 's1', 'kind': 'record.edti'}", "/steps/0/kind", "record.edti"),
          steps(Flows.set("s1", "scroe", "1"), "/steps/0/config/set/0/property", "score"),
          steps(Flows.set("s1", "score", "'many'"), "/steps/0/config/set/0/value", "number"),
          steps("{'id': 's1', 'kind': 'delay.for'}", "/steps/0/config/duration", "duration"),
          steps(
              BRANCH.formatted(Flows.criteria("score", "startsWith", "'1'")),
              "/steps/0/branches/0/criteria/any/0/all/0/op",
              "startsWith"),
          steps(
              BRANCH.formatted(Flows.criteria("score", "above", "1")),
              "/steps/0/branches/0/criteria/any/0/all/0/op",
              "above"),
          steps(Flows.task("s1", "{{steps.s9.title}}"), "/steps/0/config/title", "steps.s9.title"),
          steps(Flows.task("s1", "A") + "," + Flows.task("s1", "B"), "/steps/1/id", "two steps"),
          steps("{'id': 's1', 'kind': 'goto', 'config': {'to': 's7'}}", "/steps/0/config/to", "s7"),
          new Bad(
              Flows.of(
                  "contact",
                  Flows.CREATED,
                  Flows.task("s0", "A") + ",{'id': 's1', 'kind': 'goto', 'config': {'to': 's0'}}"),
              "s1",
              "/steps/1/config/to",
              "loop without a wait"),
          new Bad(Flows.of("contcat", Flows.CREATED, ""), NO_STEP, "/objectType", "contcat"),
          new Bad(
              Flows.of("contact", "{'kind': 'craeted'}", ""), NO_STEP, "/trigger/kind", "craeted"));

  @Test
  void aDraftWithProblemsIsKeptAndNotPublished(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      for (Bad bad : ALL) {
        String workflow = world.desk().draft(bad.document());
        Refusal refusal = assertThrows(Refusal.class, () -> world.publish(workflow, false, null));
        assertEquals(Refusal.Reason.INVALID, refusal.reason());
        assertTrue(
            refusal.problems().stream().anyMatch(problem -> fits(problem, bad)),
            bad + " gave " + refusal.problems());
        var draft = world.engine().workflows().draft(Desk.TENANT, workflow);
        assertEquals(World.document(bad.document()), draft.document());
        assertEquals(refusal.problems(), draft.problems());
        assertEquals(0, world.engine().workflows().get(Desk.TENANT, workflow).version());
      }
    }
  }

  private static boolean fits(Problem problem, Bad bad) {
    String step = problem.step() == null ? NO_STEP : problem.step();
    return step.equals(bad.step())
        && problem.pointer().startsWith(bad.pointer())
        && problem.message().contains(bad.message());
  }

  @Test
  void anEventForAnUnknownTypeIsKeptAsideAndReplayedOnceTheTypeIsThere(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      RecordRef vehicle = new RecordRef(Desk.TENANT, "vehicle", "d1");
      Receipt receipt =
          world.happens(vehicle, EventKind.CREATED, Happened.created(Map.of("amount", "12")));
      assertEquals(Receipt.Status.ASIDE, receipt.status());
      List<KeptEvent> kept = aside(world);
      assertEquals(List.of("there is no object type 'vehicle'"), reasons(kept));
      String id = kept.get(0).id();
      assertThrows(Refusal.class, () -> world.engine().keptEvents().replay(Desk.TENANT, id));
      assertEquals(1, aside(world).size());

      world.define("vehicle", "amount:number", "note:text");
      String workflow =
          world
              .desk()
              .publish(Flows.of("vehicle", Flows.CREATED, Flows.set("s1", "note", "'new'")));
      assertEquals(
          Receipt.Status.ACCEPTED, world.engine().keptEvents().replay(Desk.TENANT, id).status());
      world.settle();
      assertEquals("12", world.desk().value(vehicle, "amount"));
      assertEquals("new", world.desk().value(vehicle, "note"));
      assertEquals(1, world.count(workflow, "completed"));
      assertEquals(List.of(), aside(world));
      assertThrows(Refusal.class, () -> world.engine().keptEvents().replay(Desk.TENANT, id));
    }
  }

  private static List<KeptEvent> aside(World world) {
    return world
        .engine()
        .keptEvents()
        .list(Desk.TENANT, KeptEvents.State.ASIDE, PageRequest.first(10))
        .items();
  }

  private static List<String> reasons(List<KeptEvent> kept) {
    return kept.stream().map(KeptEvent::reason).toList();
  }

  @Test
  void anEventWithAnUnknownPropertyIsRefusedByName(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () ->
                  world.happens(
                      Desk.contact("c"),
                      EventKind.UPDATED,
                      Happened.changed("frstname", null, "Ana")));
      assertEquals("/0/changes/0/property", refusal.problems().get(0).pointer());
      assertTrue(refusal.problems().get(0).message().contains("firstname"));
    }
  }
}
