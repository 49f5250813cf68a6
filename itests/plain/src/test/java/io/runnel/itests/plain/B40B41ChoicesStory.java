// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.PageRequest;
import io.runnel.host.RecordRef;
import io.runnel.host.Search;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B40 and B41: conditions on several choices, in a search and in a workflow alike. */
class B40B41ChoicesStory {
  private static final Map<String, List<String>> SKILLS = new LinkedHashMap<>();

  static {
    SKILLS.put("144", List.of("php"));
    SKILLS.put("145", List.of("php", "java"));
    SKILLS.put("146", List.of());
    SKILLS.put("147", List.of("phpunit"));
  }

  @Test
  void findAndEnrolTheSameRecordsForEachType(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      for (String type : List.of("person", "firm")) {
        world.define(type, "name:text", "skills:multi_select:php,java,phpunit");
        SKILLS.forEach(
            (id, skills) ->
                world
                    .desk()
                    .create(
                        new RecordRef(Desk.TENANT, type, id),
                        skills.isEmpty() ? Map.of("name", id) : Map.of("skills", skills)));
        found(world, type, "'op': 'isNoneOf', 'value': ['php']", "146", "147");
        found(world, type, "'op': 'isNoneOf', 'value': ['php'], 'onlyKnown': true", "147");
        found(world, type, "'op': 'isAnyOf', 'value': ['php']", "144", "145");
        found(world, type, "'op': 'containsAll', 'value': ['java', 'php']", "145");
        found(world, type, "'op': 'isExactly', 'value': ['php']", "144");
        found(world, type, "'op': 'isExactly', 'value': ['java', 'php']", "145");
      }
    }
  }

  private static void found(World world, String type, String condition, String... ids) {
    String criteria = "{'any': [{'all': [{'property': 'skills', %s}]}]}".formatted(condition);
    Search search = new Search(Desk.TENANT, type, World.document(criteria));
    List<String> seen =
        world.engine().records().search(search, PageRequest.first(10)).items().stream()
            .map(record -> record.ref().id())
            .sorted()
            .toList();
    assertEquals(Arrays.asList(ids), seen, condition);

    String trigger = "{'kind': 'filter', 'criteria': %s}".formatted(criteria);
    String workflow =
        world.desk().draft(Flows.of(type, trigger, Flows.set("s1", "name", "'enrolled'")));
    assertEquals(ids.length, world.engine().workflows().review(Desk.TENANT, workflow).matching());
    world.publish(workflow, true, null);
    Await.until("all enrolled", () -> world.count(workflow, "completed") == ids.length);
    assertEquals(
        Arrays.asList(ids),
        world.desk().enrolments(workflow).stream().map(one -> one.record()).sorted().toList());
  }
}
