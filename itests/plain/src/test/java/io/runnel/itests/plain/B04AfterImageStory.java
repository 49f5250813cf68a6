// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.EventKind;
import io.runnel.host.RecordRef;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B04: conditions and tokens read the record as it is after the event. */
class B04AfterImageStory {
  @Test
  void assignsToThePersonThatTheEventNames(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      world.define("lead", "owner_hint:text", "owner:owner", "note:text");
      RecordRef lead = new RecordRef(Desk.TENANT, "lead", "C-104");
      world.desk().create(lead, Map.of("owner_hint", "Ana"));
      String steps =
          "{'id': 's1', 'kind': 'record.edit', 'config':"
              + " {'set': [{'property': 'owner', 'value': '{{record.owner_hint}}'}]}},"
              + Flows.set("s2", "note", "'for {{record.owner_hint}}'");
      String trigger =
          "{'kind': 'property.changed', 'config': {'property': 'owner_hint', 'to': 'specific',"
              + " 'value': 'Bo'}}";
      String workflow = world.desk().publish(Flows.of("lead", trigger, steps));

      world.happens(lead, EventKind.UPDATED, Happened.changed("owner_hint", "Ana", "Bo"));
      world.settle();

      assertEquals("Bo", world.desk().value(lead, "owner"));
      assertEquals("for Bo", world.desk().value(lead, "note"));
      assertEquals(1, world.count(workflow, "completed"));
    }
  }
}
