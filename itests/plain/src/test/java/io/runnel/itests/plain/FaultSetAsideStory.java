// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.KeptEvent;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordEvent;
import io.runnel.testkit.postgres.PostgresServer;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.KeptEvents;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rows that the database refuses, by a rule that somebody put on a table, stop neither the other
 * records nor the engine; nothing of them is lost.
 */
class FaultSetAsideStory {
  private static final String TWO_EDITS =
      Flows.of(
          "contact",
          Flows.CREATED,
          Flows.delay("d1", "PT1H")
              + ",{'id': 's1', 'kind': 'record.edit',"
              + " 'config': {'copy': [{'from': 'firstname', 'to': 'segment'}]}}");

  private static void sql(String url, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private static void create(World world, String... names) {
    List<RecordEvent> events =
        Stream.of(names)
            .map(
                name ->
                    Happened.event(
                        world.clock,
                        Desk.contact(name),
                        EventKind.CREATED,
                        RecordEvent.Facts.of(List.of(Change.of("firstname", null, name)))))
            .toList();
    world.engine().inbox().append(events);
  }

  @Test
  void keepsTheEventAsideAndTakesTheOthers() throws SQLException {
    String url = PostgresServer.shared().newDatabase();
    try (World world = World.on(url)) {
      String workflow =
          world.desk().publish(Flows.of("contact", Flows.CREATED, Flows.task("s1", "T")));
      sql(url, "alter table runnel.record add constraint no_trip check (ref not like '%trip')");
      create(world, "ada", "trip", "ben");
      world.desk().awaitAll(workflow, State.COMPLETED, 2);
      Await.until("kept aside", () -> aside(world).size() == 1);
      KeptEvent kept = aside(world).get(0);
      assertEquals(Desk.contact("trip"), kept.event().record());
      assertTrue(kept.reason().contains("no_trip"), kept.reason());

      sql(url, "alter table runnel.record drop constraint no_trip");
      world.engine().keptEvents().replay(Desk.TENANT, kept.id());
      world.desk().awaitAll(workflow, State.COMPLETED, 3);
    }
  }

  @Test
  void parksTheEnrolmentWhoseTimerCannotBeWorkedOff() throws SQLException {
    String url = PostgresServer.shared().newDatabase();
    try (World world = World.on(url)) {
      String workflow = world.desk().publish(TWO_EDITS);
      create(world, "ada", "trip", "ben");
      world.desk().awaitAll(workflow, State.WAITING, 3);
      sql(
          url,
          "alter table runnel.property_change add constraint no_trip"
              + " check (not (ref like '%trip' and property = 'segment'))");
      world.clock.turn(Duration.ofHours(1));
      world.desk().awaitAll(workflow, State.COMPLETED, 2);
      world.desk().awaitAll(workflow, State.PARKED, 1);
      List<String> words = world.words(workflow, "trip");
      assertEquals("parked", words.get(words.size() - 1));
    }
  }

  private static List<KeptEvent> aside(World world) {
    return world
        .engine()
        .keptEvents()
        .list(Desk.TENANT, KeptEvents.State.ASIDE, PageRequest.first(10))
        .items();
  }
}
