// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Refusal;
import io.runnel.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B46: long values survive everything, and a limit is named when it is met. */
class B46LongValuesStory {
  private static final String NOTE = "Zeile mit Ümläut und 🌼. ".repeat(2_800);
  private static final String FIELD = "𠮷".repeat(50_000);

  @Test
  void surviveSavingPublishingAndRunningOnDerby(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      survive(world);
    }
  }

  @Test
  void surviveSavingPublishingAndRunningOnPostgres() {
    try (World world = World.postgres()) {
      survive(world);
    }
  }

  private static void survive(World world) {
    String countries =
        IntStream.range(0, 180)
            .mapToObj(i -> "'Country number " + i + "'")
            .collect(Collectors.joining(","));
    String document =
        Flows.of(
            "contact",
            Flows.filter("country", "isAnyOf", "[" + countries + "]", false),
            "{'id': 's1', 'kind': 'task.create', 'config': {'title': 'Note', 'body': '%s'}},"
                    .formatted(NOTE)
                + "{'id': 's2', 'kind': 'task.create',"
                + " 'config': {'title': 'Field', 'body': '{{record.address}}'}}");
    String workflow = world.desk().publish(document);
    Map<String, Object> written = World.document(document);
    var workflows = world.engine().workflows();
    assertEquals(written, workflows.draft(Desk.TENANT, workflow).document());
    assertEquals(written, workflows.versions(Desk.TENANT, workflow).get(0).document());

    var contact = Desk.contact("long");
    world.desk().create(contact, Map.of("country", "Country number 179", "address", FIELD));
    Await.until("completed", () -> world.count(workflow, "completed") == 1);

    assertEquals(FIELD, world.desk().value(contact, "address"));
    List<String> bodies = world.values("task", "body");
    assertTrue(bodies.contains(NOTE));
    assertTrue(bodies.contains(FIELD));
  }

  @Test
  void aDocumentThatIsTooLargeIsRefusedByItsSizeAndTheOldDraftKept(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String small = Flows.of("contact", Flows.CREATED, "");
      String workflow = world.desk().draft(small);
      String large =
          Flows.of("contact", Flows.CREATED, Flows.task("s1", "x".repeat(Workflows.MAX_DOCUMENT)));
      Refusal refusal = assertThrows(Refusal.class, () -> world.redraft(workflow, large));
      assertEquals(Refusal.Reason.TOO_LARGE, refusal.reason());
      assertTrue(String.valueOf(refusal.getMessage()).contains("1000000"), refusal.getMessage());
      assertEquals(
          World.document(small),
          world.engine().workflows().draft(Desk.TENANT, workflow).document());
    }
  }
}
