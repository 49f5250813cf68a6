// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.testkit.scenario.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mission row A18, plain. */
class AssignOwnerTest {
  private static String assign(String config) {
    return "{'id': 's1', 'kind': 'owner.assign', 'config': {%s}}".formatted(config);
  }

  private static Map<String, Object> after(String config, Map<String, Object> before) {
    String tell = Deals.edit("s2", "'set': [{'property': 'name', 'value': '{{steps.s1.owner}}'}]");
    Scenario scenario = Deals.scenario().run(Deals.flow(assign(config), tell));
    return scenario.record("deal", "d1", before).properties("d1");
  }

  @Test
  void givesARecordWithoutAnOwnerToOneAndNamesIt() {
    assertEquals(Map.of("owner", "u7", "name", "u7"), after("'owner': 'u7'", Map.of()));
  }

  @Test
  void replacesThePresentOwnerOnlyIfToldTo() {
    Map<String, Object> owned = Map.of("owner", "u1");
    assertEquals(Map.of("owner", "u1", "name", "u1"), after("'owner': 'u7'", owned));
    assertEquals(
        Map.of("owner", "u7", "name", "u7"), after("'owner': 'u7', 'overwrite': true", owned));
  }

  @Test
  void isRefusedWhereNoPropertyHoldsAnOwner() {
    String flow = Deals.flowOn("note", assign("'owner': 'u7'"));
    String problems =
        assertThrows(IllegalArgumentException.class, () -> Deals.scenario().run(flow)).getMessage();
    assertTrue(problems.contains("name a property of type owner"), problems);
  }
}
