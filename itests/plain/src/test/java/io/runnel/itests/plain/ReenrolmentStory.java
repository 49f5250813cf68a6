// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.EventKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who enters a second time (mission rows R1 to R4, R8, R9). */
class ReenrolmentStory {
  private static final String SCORE = Flows.increment("s1", "score");

  private static String any(String reenrol) {
    return """
        {'kind': 'any', 'reenrol': %s, 'triggers': [
          {'id': 'city', 'kind': 'property.changed', 'config': {'property': 'city', 'to': 'any'}},
          {'id': 'both', 'kind': 'filter', 'criteria': {'any': [{'all': [
            {'property': 'city', 'op': 'is', 'value': 'Dublin'}]}]}}]}
        """
        .formatted(reenrol);
  }

  private static void lead(World world, boolean is) {
    world.desk().update(Desk.contact("c"), Map.of("lifecyclestage", is ? "lead" : "customer"));
  }

  @Test
  void isOffUnlessAskedFor(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact", Flows.filter("lifecyclestage", "is", "'lead'", false), SCORE));
      world.desk().create(Desk.contact("c"), Map.of("lifecyclestage", "lead"));
      lead(world, false);
      lead(world, true);

      assertEquals("1", world.desk().value(Desk.contact("c"), "score"));
      assertEquals(
          List.of("it was in it before, and re-enrolment is off"),
          world.details(workflow, "not.enrolled"));
    }
  }

  @Test
  void takesEachNewMatchButNotOneThatMatchedAllAlong(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of("contact", Flows.filter("lifecyclestage", "is", "'lead'", true), SCORE));
      world.desk().create(Desk.contact("c"), Map.of("lifecyclestage", "lead"));
      world.desk().update(Desk.contact("c"), Map.of("city", "Dublin"));
      lead(world, false);
      lead(world, true);

      assertEquals("2", world.desk().value(Desk.contact("c"), "score"));
      assertEquals(2, world.count(workflow, "completed"));
    }
  }

  @Test
  void onlyTheChosenTriggersTakeARecordAgain(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow =
          world.desk().publish(Flows.of("contact", any("{'on': true, 'by': ['both']}"), SCORE));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "C"));
      world.desk().update(Desk.contact("c"), Map.of("city", "Cork"));
      assertEquals("1", world.desk().value(Desk.contact("c"), "score"));
      world.desk().update(Desk.contact("c"), Map.of("city", "Galway"));
      assertEquals("1", world.desk().value(Desk.contact("c"), "score"));
      // Both triggers fire on this one; the second may re-enrol.
      world.desk().update(Desk.contact("c"), Map.of("city", "Dublin"));

      assertEquals("2", world.desk().value(Desk.contact("c"), "score"));
      assertEquals(
          List.of("it was in it before, and this trigger does not re-enrol"),
          world.details(workflow, "not.enrolled"));
    }
  }

  @Test
  void aRecordInsideIsNotTakenASecondTime(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact", Flows.changed("city"), Flows.delay("d1", "PT1H") + "," + SCORE));
      world.desk().create(Desk.contact("c"), Map.of("city", "Cork"));
      world.desk().update(Desk.contact("c"), Map.of("city", "Galway"));
      world.desk().update(Desk.contact("c"), Map.of("city", "Dublin"));
      assertTrue(world.details(workflow, "not.enrolled").get(0).startsWith("already active"));

      world.clock.turn(Duration.ofHours(1));
      Await.until("the first run's end", () -> world.count(workflow, "completed") == 1);
      world.settle();
      assertEquals("1", world.desk().value(Desk.contact("c"), "score"));
    }
  }

  @Test
  void everyOccurrenceOfAnEventCountsOnlyWhereReenrolmentIsOn(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      world
          .desk()
          .publish(
              Flows.of(
                  "contact",
                  "{'kind': 'event.custom', 'config': {'name': 'visit'}, 'reenrol': {'on': true}}",
                  SCORE));
      world
          .desk()
          .publish(
              Flows.of(
                  "contact",
                  "{'kind': 'event.custom', 'config': {'name': 'visit'}}",
                  Flows.increment("s1", "employees")));
      world.desk().create(Desk.contact("c"), Map.of("city", "Cork"));
      for (int i = 0; i < 3; i++) {
        world.happens(
            Desk.contact("c"), EventKind.custom("visit"), Happened.data(Map.of("page", "x")));
      }
      world.settle();

      assertEquals("3", world.desk().value(Desk.contact("c"), "score"));
      assertEquals("1", world.desk().value(Desk.contact("c"), "employees"));
    }
  }

  @Test
  void byHandTriggersAreNotTestedButReenrolmentIs(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String never =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact", Flows.filter("lifecyclestage", "is", "'lead'", false), SCORE));
      String again =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      any("{'on': true, 'by': ['both']}"),
                      Flows.increment("s1", "employees")));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "C"));
      for (String workflow : List.of(never, again)) {
        for (int i = 0; i < 2; i++) {
          world.engine().enrolments().enrol(Desk.TENANT, workflow, List.of("c"), "ada");
        }
      }
      world.engine().enrolments().enrol(Desk.TENANT, again, List.of("nobody"), "ada");
      world.settle();

      assertEquals("1", world.desk().value(Desk.contact("c"), "score"));
      assertEquals("2", world.desk().value(Desk.contact("c"), "employees"));
      assertEquals(List.of("by ada"), world.details(never, "enrolled"));
      assertEquals(List.of("there is no such record"), world.details(again, "not.enrolled"));
    }
  }

  @Test
  void takingARecordOutEndsItsRunAndItsEffect(@TempDir Path folder) {
    Send send = new Send();
    send.answer = step -> io.runnel.kind.Outcome.retry(Duration.ofMinutes(5), "busy");
    try (World world = World.derby(folder, send)) {
      String workflow =
          world
              .desk()
              .publish(Flows.of("contact", Flows.MANUAL, Flows.step("s1", "test.send", "hello")));
      world.desk().create(Desk.contact("c"), Map.of("firstname", "C"));
      world.engine().enrolments().enrol(Desk.TENANT, workflow, List.of("c"), "ada");
      Await.until("a first try", () -> world.count(workflow, "step.retried") == 1);
      world.engine().enrolments().unenrol(Desk.TENANT, workflow, List.of("c"), "ada");
      Await.until("taken out", () -> world.count(workflow, "unenrolled") == 1);
      world.clock.turn(Duration.ofHours(1));
      world.settle();

      assertEquals(List.of("taken out by ada"), world.details(workflow, "unenrolled"));
      assertEquals(1, send.sent.size());
      assertEquals("taken back: taken out by ada", world.ledger(workflow).get(0).detail());
    }
  }
}
