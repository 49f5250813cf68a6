// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mission rows A11 to A13 and M10: records that steps make, change and pass on. */
class RecordActionsStory {
  private static final String CREATE =
      """
      {'id': 's1', 'kind': 'record.create', 'config': {'type': 'order',
        'set': [{'property': 'buyer', 'value': '{{record.firstname}}'},
                {'property': 'placed', 'mode': 'now'}]}}
      """;

  private static String edit(String id, String config) {
    return "{'id': '%s', 'kind': 'record.edit', 'config': {%s}}".formatted(id, config);
  }

  private static World world(Path folder, Object... kinds) {
    World world = World.derby(folder, kinds);
    world.define(
        "order",
        "buyer:text",
        "placed:instant",
        "state:enumeration:new,sent,paid",
        "ref:text:unique");
    return world;
  }

  private static List<StoredRecord> orders(World world) {
    return world.desk().all("order");
  }

  @Test
  void aRecordThatAStepMadeIsChangedByLaterStepsAfterAWaitToo(@TempDir Path folder) {
    try (World world = world(folder)) {
      String target = "'target': {'step': 's1'}, ";
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      Flows.CREATED,
                      String.join(
                          ",",
                          CREATE,
                          edit("s2", target + "'set': [{'property': 'state', 'value': 'sent'}]"),
                          Flows.delay("d1", "P1D"),
                          edit(
                              "s3",
                              "'set': [{'property': 'company', 'value': '{{steps.s1.record}}'},"
                                  + "{'property': 'state', 'value': 'new', 'when': 'forward',"
                                  + " 'target': {'step': 's1'}},"
                                  + "{'property': 'ref', 'value': 'R1', 'when': 'ifEmpty',"
                                  + " 'target': {'step': 's1'}}]"))));
      world.desk().create(Desk.contact("ana"), Map.of("firstname", "Ana"));
      assertEquals("sent", orders(world).get(0).properties().get("state"));
      world.clock.turn(java.time.Duration.ofDays(1));
      Await.until("it is done", () -> world.count(workflow, "completed") == 1);

      StoredRecord order = orders(world).get(0);
      assertEquals("Ana", order.properties().get("buyer"));
      assertEquals("sent", order.properties().get("state"));
      assertEquals("R1", order.properties().get("ref"));
      assertEquals(order.ref().id(), world.desk().value(Desk.contact("ana"), "company"));
      assertTrue(
          world.details(workflow, "step.done").get(2).contains("would not go forward"),
          world.details(workflow, "step.done").toString());
    }
  }

  /** A change of another record is seen by workflows on that record, which then run once. */
  @Test
  void aChangeOfTheOtherRecordEnrolsItOnceAndRespectsItsPast(@TempDir Path folder) {
    try (World world = world(folder)) {
      String onOrders =
          world
              .desk()
              .publish(
                  Flows.of(
                      "order",
                      Flows.filter("state", "is", "'sent'", false),
                      Flows.set("o1", "buyer", "'seen'")));
      String target = "'target': {'step': 's1'}, ";
      String steps =
          String.join(
              ",",
              CREATE,
              Flows.delay("d1", "PT1H"),
              edit("s2", target + "'set': [{'property': 'state', 'value': 'sent'}]"),
              Flows.delay("d2", "PT1H"),
              edit("s3", target + "'set': [{'property': 'state', 'value': 'paid'}]"),
              Flows.delay("d3", "PT1H"),
              edit("s4", target + "'set': [{'property': 'state', 'value': 'sent'}]"));
      String workflow = world.desk().publish(Flows.of("contact", Flows.CREATED, steps));
      world.desk().create(Desk.contact("ana"), Map.of("firstname", "Ana"));
      for (int hour = 1; hour <= 3; hour++) {
        world.clock.turn(java.time.Duration.ofHours(1));
        int done = hour + 1;
        Await.until("step " + done, () -> world.count(workflow, "step.done") == done);
      }
      assertEquals(1, world.count(onOrders, "enrolled"));
      assertEquals(
          List.of("it was in it before, and re-enrolment is off"),
          world.details(onOrders, "not.enrolled"));
      assertEquals("seen", orders(world).get(0).properties().get("buyer"));
    }
  }

  @Test
  void aUniqueValueThatAnotherRecordHasFailsTheStepAndNothingIsMade(@TempDir Path folder) {
    try (World world = world(folder)) {
      String create =
          "{'id': 's1', 'kind': 'record.create', 'config': {'type': 'order',"
              + " 'set': [{'property': 'ref', 'value': 'R1'}]}}";
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      Flows.CREATED,
                      create + "," + edit("s2", "'target': {'step': 's1'}, 'clear': ['buyer']")));
      world.desk().create(new RecordRef(Desk.TENANT, "order", "o1"), Map.of("ref", "R1"));
      world.desk().create(Desk.contact("ana"), Map.of());
      world.settle();
      assertEquals(1, orders(world).size());
      List<String> failures = world.details(workflow, "step.failed");
      assertEquals(2, failures.size(), failures.toString());
      assertEquals("step 's1' made no record for this enrolment", failures.get(1));
      assertEquals(1, world.count(workflow, "completed"));
    }
  }

  @Test
  void anotherWorkflowIsEnteredWithoutItsTriggersUntilItIsOff(@TempDir Path folder) {
    try (World world = world(folder)) {
      String second =
          world
              .desk()
              .publish(Flows.of("contact", Flows.MANUAL, Flows.set("t1", "segment", "'second'")));
      String first = world.desk().publish(Flows.of("contact", Flows.CREATED, enrol(second)));
      world.desk().create(Desk.contact("ana"), Map.of());
      Await.until("the second has run", () -> world.count(second, "completed") == 1);
      assertEquals("second", world.desk().value(Desk.contact("ana"), "segment"));
      assertEquals(List.of("by workflow " + first), world.details(second, "enrolled"));

      world
          .engine()
          .workflows()
          .off(Desk.TENANT, second, io.runnel.workflow.Workflows.OffMode.FREEZE, "ada");
      world.desk().create(Desk.contact("bo"), Map.of());
      world.settle();
      assertEquals(List.of("the workflow 'W' is off"), world.details(first, "step.failed"));
    }
  }

  private static String enrol(String workflow) {
    return "{'id': 'e1', 'kind': 'workflow.enrol', 'config': {'workflow': '%s'}}"
        .formatted(workflow);
  }

  /** Two workflows that enrol each other come to the limit of hops, and say who they are. */
  @Test
  void workflowsThatEnrolEachOtherComeToAnEnd(@TempDir Path folder) {
    try (World world = world(folder)) {
      String again = "{'kind': 'manual', 'reenrol': {'on': true}}";
      String one = world.desk().publish(Flows.of("contact", again, Flows.set("x", "zip", "'0'")));
      String two = world.desk().publish(Flows.of("contact", again, enrol(one)));
      world.redraft(one, Flows.of("contact", again, enrol(two)));
      world.publish(one, false, null);
      world.desk().create(Desk.contact("ana"), Map.of());
      world.engine().enrolments().enrol(Desk.TENANT, one, List.of("ana"), "ada");
      Await.until(
          "the chain has ended",
          () -> world.count(one, "not.enrolled") + world.count(two, "not.enrolled") == 1);
      assertEquals(16, world.count(one, "enrolled") + world.count(two, "enrolled"));
      String why = world.details(one, "not.enrolled").get(0);
      assertTrue(why.contains("16 hops") && why.contains(one) && why.contains(two), why);
    }
  }

  /** Mission row A18. */
  @Test
  void anOwnerIsAssignedUnlessThereIsOne(@TempDir Path folder) {
    try (World world = world(folder)) {
      String steps = "{'id': 's1', 'kind': 'owner.assign', 'config': {'owner': 'u7'}}";
      world.desk().publish(Flows.of("contact", Flows.CREATED, steps));
      world.desk().create(Desk.contact("ana"), Map.of());
      world.desk().create(Desk.contact("bo"), Map.of("owner", "u1"));
      world.settle();
      assertEquals("u7", world.desk().value(Desk.contact("ana"), "owner"));
      assertEquals("u1", world.desk().value(Desk.contact("bo"), "owner"));
    }
  }

  /** An outside call is told the version of the record that its snapshot shows. */
  @Test
  void anOutsideCallGetsTheRecordsVersion(@TempDir Path folder) {
    Send send = new Send();
    AtomicLong version = new AtomicLong();
    send.answer =
        step -> {
          version.set(step.record().version());
          return Outcome.done(NoAnswer.NOTHING);
        };
    try (World world = world(folder, send)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      Flows.CREATED,
                      Flows.set("s1", "zip", "'1'") + "," + Flows.step("s2", "test.send", "x")));
      world.desk().create(Desk.contact("ana"), Map.of());
      Await.until("it was sent", () -> world.count(workflow, "completed") == 1);
      assertEquals(2, version.get());
    }
  }
}
