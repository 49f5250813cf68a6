// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.Actor;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordWrite;
import io.runnel.host.WriteAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B47: names of every script come through, and a row that fails stops no other. */
class B47EveryScriptStory {
  private static final List<String> NAMES =
      List.of("Ann", "Ben", "Ana 🌼", "👨‍👩‍👧", "e\u0301", "𠮷野家", "Cid", "Dot", "Eve", "Fay");

  @Test
  void tenRowsMakeTenRunsWithTheirNamesIntactOnDerby(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      tenRows(world);
    }
  }

  @Test
  void tenRowsMakeTenRunsWithTheirNamesIntactOnPostgres() {
    try (World world = World.postgres()) {
      tenRows(world);
    }
  }

  private static void tenRows(World world) {
    String workflow =
        world
            .desk()
            .publish(Flows.of("contact", Flows.CREATED, Flows.task("s1", "{{record.firstname}}")));
    List<RecordWrite> rows = new ArrayList<>();
    for (String name : NAMES) {
      rows.add(row(rows.size(), RecordEdit.set("firstname", name)));
    }
    rows.add(5, row(99, RecordEdit.set("employees", "many")));
    List<WriteAnswer> answers = world.engine().records().write(rows, Actor.user("ada"));
    Await.until("ten runs", () -> world.count(workflow, "completed") == 10);

    for (int i = 0; i < answers.size(); i++) {
      WriteAnswer.Status wanted = i == 5 ? WriteAnswer.Status.INVALID : WriteAnswer.Status.DONE;
      assertEquals(wanted, answers.get(i).status(), "row " + i);
    }
    assertEquals(NAMES.stream().sorted().toList(), world.values("task", "title"));
  }

  private static RecordWrite row(int number, RecordEdit edit) {
    return new RecordWrite(Desk.contact("c" + number), RecordWrite.Intent.CREATE, List.of(edit), 0);
  }
}
