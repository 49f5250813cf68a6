// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.RecordRef;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Outcome;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Enrolments.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind that leaves parks the enrolments that need it; when it is back they go on. */
class KindLeavesStory {
  /** An object type that a bundle brings. */
  @Kind(id = "vehicle", label = "Vehicle")
  public static final class Vehicle implements ObjectType {
    @Override
    public List<Property> properties() {
      return List.of(
          Property.of("plate", "Plate", PropertyType.TEXT),
          Property.of("state", "State", PropertyType.TEXT));
    }
  }

  private static String waitThen(String type, String step) {
    return Flows.of(type, Flows.CREATED, Flows.delay("d1", "PT1H") + "," + step);
  }

  @Test
  void parksWithTheKindsNameAndFinishesWhenItIsBack(@TempDir Path folder) {
    Note note = new Note();
    try (World world = World.derby(folder, note)) {
      String workflow =
          world.desk().publish(waitThen("contact", Flows.step("s1", "test.note", "hello")));
      create(world, Desk.contact("ana"));
      create(world, Desk.contact("ben"));
      world.remove(note);
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.PARKED, 2);
      assertTrue(parkedFor(world, "test.note"));
      assertEquals(List.of(), note.seen);

      world.install(note);
      world.desk().awaitAll(workflow, State.COMPLETED, 2);
      assertEquals(List.of("hello", "hello"), note.seen);
    }
  }

  @Test
  void anEffectInTheOutboxWaitsForItsKindAndIsSentOnce(@TempDir Path folder) {
    Send send = new Send();
    try (World world = World.derby(folder, send)) {
      anEffectWaitsForItsKind(world, send);
    }
  }

  @Test
  void anEffectInTheOutboxWaitsForItsKindOnPostgresToo() {
    Send send = new Send();
    try (World world = World.postgres(send)) {
      anEffectWaitsForItsKind(world, send);
    }
  }

  private static void anEffectWaitsForItsKind(World world, Send send) {
    send.answer = step -> Outcome.retry(Duration.ofMinutes(5), "busy");
    String workflow =
        world
            .desk()
            .publish(Flows.of("contact", Flows.CREATED, Flows.step("s1", "test.send", "hello")));
    create(world, Desk.contact("ana"));
    Await.until("a first try", () -> world.count(workflow, "step.retried") == 1);
    world.remove(send);
    world.clock.turn(Duration.ofMinutes(5));
    world.desk().awaitAll(workflow, State.PARKED, 1);
    assertTrue(parkedFor(world, "test.send"));

    send.answer = step -> Outcome.done(NoAnswer.NOTHING);
    world.install(send);
    world.desk().awaitAll(workflow, State.COMPLETED, 1);
    assertEquals(2, send.sent.size());
    assertEquals(send.sent.get(0).onceKey(), send.sent.get(1).onceKey());
    assertEquals(send.sent.get(0).inputs(), send.sent.get(1).inputs());
    assertEquals(1, world.ledger(workflow).size());
    assertEquals(1, world.count(workflow, "step.done"));
  }

  @Test
  void anObjectTypeThatLeavesParksTheWaitsOfItsRecords(@TempDir Path folder) {
    Vehicle vehicle = new Vehicle();
    try (World world = World.derby(folder, vehicle)) {
      String workflow =
          world.desk().publish(waitThen("vehicle", Flows.set("s1", "state", "'seen'")));
      RecordRef car = new RecordRef(Desk.TENANT, "vehicle", "v1");
      world.desk().create(car, Map.of("plate", "D-1"));
      world.remove(vehicle);
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.PARKED, 1);
      assertTrue(parkedFor(world, "vehicle"));

      world.install(vehicle);
      world.desk().awaitAll(workflow, State.COMPLETED, 1);
      assertEquals("seen", world.desk().value(car, "state"));
    }
  }

  @Test
  void everythingLeavesAndComesBackWithAnEffectUnderWay(@TempDir Path folder) {
    Vehicle vehicle = new Vehicle();
    Send send = new Send();
    send.answer = step -> Outcome.retry(Duration.ofMinutes(5), "busy");
    try (World world = World.derby(folder, vehicle, send)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "vehicle",
                      Flows.CREATED,
                      Flows.step("s1", "test.send", "{{record.plate}}")
                          + ","
                          + Flows.set("s2", "state", "'sent'")));
      RecordRef car = new RecordRef(Desk.TENANT, "vehicle", "v1");
      world.desk().create(car, Map.of("plate", "D-1"));
      Await.until("a first try", () -> world.count(workflow, "step.retried") == 1);
      world.remove(vehicle);
      send.answer = step -> Outcome.done(NoAnswer.NOTHING);
      world.clock.turn(Duration.ofMinutes(5));
      world.desk().awaitAll(workflow, State.PARKED, 1);
      world.install(vehicle);
      world.desk().awaitAll(workflow, State.COMPLETED, 1);

      assertEquals("sent", world.desk().value(car, "state"));
      assertEquals(2, send.sent.size());
      assertEquals(1, world.ledger(workflow).size());
    }
  }

  private static void create(World world, RecordRef contact) {
    world.desk().create(contact, Map.of("firstname", contact.id()));
  }

  private static boolean parkedFor(World world, String kind) {
    List<Enrolments.Info> parked =
        world
            .engine()
            .enrolments()
            .parked(Desk.TENANT, io.runnel.host.PageRequest.first(10))
            .items();
    return !parked.isEmpty()
        && parked.stream().allMatch(one -> String.valueOf(one.detail()).contains(kind));
  }
}
