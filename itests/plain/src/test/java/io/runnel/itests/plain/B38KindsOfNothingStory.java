// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.EventKind;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B38: nothing in the data goes the way of no; a misspelt or blank condition is refused. */
class B38KindsOfNothingStory {
  private static String compare(String value) {
    String condition =
        "{'property': 'company_id', 'op': 'is'%s}".formatted(value.isEmpty() ? "" : value);
    return Flows.of(
        "person",
        "{'kind': 'event.custom', 'config': {'name': 'visit'}}",
        """
        {'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'label': 'Same',
          'criteria': {'any': [{'all': [%s]}]}, 'steps': [%s]}],
         'otherwise': [%s]},
        %s
        """
            .formatted(
                condition,
                Flows.set("s2", "way", "'yes'"),
                Flows.set("s3", "way", "'no'"),
                Flows.set("s4", "after", "'reached'")));
  }

  private static RecordRef person(String id) {
    return new RecordRef(Desk.TENANT, "person", id);
  }

  private static World world(Path folder) {
    World world = World.derby(folder);
    world.define("person", "name:text", "company_id:text", "way:text", "after:text");
    return world;
  }

  @Test
  void nothingOnEitherSideTakesTheWayOfNo(@TempDir Path folder) {
    try (World world = world(folder)) {
      world.desk().publish(compare(", 'value': {'token': 'event.company_id'}"));
      visit(world, "same", Map.of("company_id", "c1"), Map.of("company_id", "c1"));
      visit(world, "bothEmpty", Map.of("name", "x"), Map.of("company_id", ""));
      visit(world, "recordEmpty", Map.of("name", "x"), Map.of("company_id", "c1"));
      visit(world, "variableEmpty", Map.of("company_id", "c1"), Map.of("company_id", ""));
      visit(world, "variableAbsent", Map.of("company_id", "c1"), Map.of());
      world.settle();

      assertEquals("yes", world.desk().value(person("same"), "way"));
      for (String id : List.of("bothEmpty", "recordEmpty", "variableEmpty", "variableAbsent")) {
        assertEquals("no", world.desk().value(person(id), "way"), id);
        assertEquals("reached", world.desk().value(person(id), "after"), id);
      }
    }
  }

  private static void visit(
      World world, String id, Map<String, Object> record, Map<String, Object> event) {
    world.desk().create(person(id), record);
    world.happens(person(id), EventKind.custom("visit"), Happened.data(event));
  }

  @Test
  void aMisspeltOrBlankConditionIsRefusedByName(@TempDir Path folder) {
    try (World world = world(folder)) {
      refused(world, ", 'value': {'token': 'trigger.companyid'}", "token");
      refused(world, ", 'value': {'token': 'record.companyid'}", "companyid");
      refused(world, "", "value");
      refused(world, ", 'value': ''", "value");
    }
  }

  private static void refused(World world, String value, String named) {
    String workflow = world.desk().draft(compare(value));
    Refusal refusal = assertThrows(Refusal.class, () -> world.publish(workflow, false, null));
    assertTrue(
        refusal.problems().stream()
            .anyMatch(
                problem ->
                    "s1".equals(problem.step())
                        && problem.pointer().startsWith("/steps/0/branches/0/criteria/any/0/all/0")
                        && (problem.message() + problem.pointer()).contains(named)),
        refusal.problems().toString());
  }
}
