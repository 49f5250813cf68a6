// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.actions.ChooseBranch;
import io.runnel.actions.CreateTask;
import io.runnel.actions.Delay;
import io.runnel.actions.EditRecord;
import io.runnel.objects.Contact;
import io.runnel.objects.Task;
import io.runnel.testkit.scenario.Scenario;
import io.runnel.triggers.FilterTrigger;
import io.runnel.workflow.Enrolments.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same workflow gives the same history in a scenario and in the engine. */
class SameHistoryStory {
  private static final List<Map<String, Object>> CONTACTS =
      List.of(
          Map.of("firstname", "Ada", "lifecyclestage", "lead", "score", 80, "employees", 1500),
          Map.of("firstname", "Ben", "lifecyclestage", "lead", "score", 50, "employees", 3),
          Map.of("firstname", "Cid", "lifecyclestage", "lead", "score", 49),
          Map.of("firstname", "Dot", "lifecyclestage", "lead", "score", 99),
          Map.of("lifecyclestage", "lead", "score", 60));

  @Test
  void ofAScenarioAndOfTheEngine(@TempDir Path folder) {
    Note inScenario = note();
    Scenario scenario =
        Scenario.of(
                new Contact(),
                new Task(),
                new FilterTrigger(),
                new ChooseBranch(),
                new Delay(),
                new EditRecord(),
                new CreateTask(),
                inScenario)
            .at(Stories.clock().instant())
            .run(document());
    try (World world = World.derby(folder, note())) {
      String workflow = world.desk().publish(document());
      for (int i = 0; i < CONTACTS.size(); i++) {
        scenario.record("contact", "c" + i, CONTACTS.get(i));
        world.desk().create(Desk.contact("c" + i), CONTACTS.get(i));
      }
      change(scenario, world, Map.of("score", 10));
      change(scenario, world, Map.of("score", 70));
      world.desk().awaitAll(workflow, State.WAITING, 4);
      scenario.turn(Duration.ofSeconds(1));
      world.clock.turn(Duration.ofSeconds(1));
      world.desk().awaitAll(workflow, State.COMPLETED, 4);

      for (int i = 0; i < CONTACTS.size(); i++) {
        assertSame(scenario, world, workflow, i);
      }
      assertTrue(world.words(workflow, "c0").contains("not.enrolled"));
    }
  }

  private static void assertSame(Scenario scenario, World world, String workflow, int i) {
    String id = "c" + i;
    List<String> told =
        scenario.history(id).stream().map(line -> line.words() + " " + line.detail()).toList();
    List<String> written =
        world.lines(workflow, id).stream()
            .map(item -> words(item.event(), item.step()) + " " + item.detail())
            .toList();
    assertEquals(plain(told), plain(written), id);
    assertEquals(i == 2, told.isEmpty(), id);
    assertEquals(scenario.properties(id), world.desk().read(Desk.contact(id)).properties());
  }

  private static Note note() {
    Note note = new Note();
    note.answer = step -> io.runnel.kind.Outcome.fail("attempt " + step.attempt());
    return note;
  }

  private static String document() {
    return Stories.BIG_LEADS.replace(
        "{'id': 's5'", Flows.step("s4b", "test.note", "x") + ",{'id': 's5'");
  }

  private static void change(Scenario scenario, World world, Map<String, Object> properties) {
    scenario.change("c0", properties);
    world.desk().update(Desk.contact("c0"), properties);
  }

  private static String words(String event, String step) {
    return step == null ? event : event + " " + step;
  }

  /** Ids that were given on the way differ; nothing else may. */
  private static List<String> plain(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("(task|enrolment) [0-9]+", "$1 #")).toList();
  }
}
