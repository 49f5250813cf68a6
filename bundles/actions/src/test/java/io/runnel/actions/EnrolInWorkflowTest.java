// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mission row A11. */
class EnrolInWorkflowTest {
  private static String enrol(String id, String workflow) {
    return "{'id': '%s', 'kind': 'workflow.enrol', 'config': {'workflow': '%s'}}"
        .formatted(id, workflow);
  }

  /** Its trigger fires for nobody. */
  @Test
  void theOtherWorkflowIsEnteredWithoutItsTriggers() {
    String second =
        Deals.flow(Deals.edit("t1", "'set': [{'property': 'name', 'value': 'second'}]"))
            .replace("{'kind': 'created'}", "{'kind': 'never'}");
    Scenario scenario =
        Scenario.of(
            new Deals.Deal(),
            new Deals.Created(),
            new Never(),
            new EditRecord(),
            new EnrolInWorkflow());
    scenario.run(second).run(Deals.flow(enrol("s1", "1"))).record("deal", "d1", Map.of());
    assertEquals("second", scenario.properties("d1").get("name"));
    assertTrue(
        scenario.history("d1").stream().anyMatch(l -> "by workflow 2".equals(l.detail())),
        scenario.history("d1").toString());
  }

  @Test
  void aWorkflowThatIsNotThereOrForAnotherTypeIsRefused() {
    String problems =
        assertThrows(
                IllegalArgumentException.class,
                () -> Deals.scenario().run(Deals.flow(enrol("s1", "77"))))
            .getMessage();
    assertTrue(problems.contains("no workflow with the id '77'"), problems);
    Scenario scenario = Deals.scenario().run(Deals.flowOn("note"));
    problems =
        assertThrows(
                IllegalArgumentException.class, () -> scenario.run(Deals.flow(enrol("s1", "1"))))
            .getMessage();
    assertTrue(problems.contains("is for note, not for deal"), problems);
  }

  @Test
  void askedTwiceItEntersOnceWithoutReEnrolment() {
    Scenario scenario = Deals.scenario();
    scenario.run(Deals.flow());
    scenario.run(Deals.flow(enrol("s1", "1"), enrol("s2", "1")));
    scenario.record("deal", "d1", Map.of());
    assertEquals(
        List.of(
            "it was in it before, and re-enrolment is off",
            "it was in it before, and re-enrolment is off"),
        scenario.history("d1").stream()
            .filter(line -> line.event().equals("not.enrolled"))
            .map(line -> line.detail())
            .toList());
  }

  @io.runnel.kind.Kind(id = "never", label = "Never")
  static final class Never implements io.runnel.kind.TriggerKind<Never.Settings> {
    record Settings() {}

    @Override
    public io.runnel.kind.EventFilter listensTo(Settings settings) {
      return io.runnel.kind.EventFilter.NOTHING;
    }
  }
}
