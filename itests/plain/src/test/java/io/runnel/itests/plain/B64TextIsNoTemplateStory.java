// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B64: text that came from outside is never read as a template. */
class B64TextIsNoTemplateStory {
  private static final List<String> NAMES =
      List.of("{{contact.email}}", "{{record.email}}", "${java:os}", "#{1+1}", "{{7*7}}", "}} {{");

  @Test
  void titlesAndNotesShowNamesLetterForLetter(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      world
          .desk()
          .publish(
              Flows.of("contact", Flows.CREATED, Flows.task("s1", "Call {{record.firstname}}")));
      world
          .desk()
          .publish(
              Flows.of("task", Flows.CREATED, Flows.set("s1", "body", "'Note: {{record.title}}'")));
      for (int i = 0; i < NAMES.size(); i++) {
        world
            .desk()
            .create(
                Desk.contact("c" + i), Map.of("firstname", NAMES.get(i), "email", i + "@x.test"));
      }
      world.settle();

      assertEquals(
          NAMES.stream().map(name -> "Call " + name).sorted().toList(),
          world.values("task", "title"));
      assertEquals(
          NAMES.stream().map(name -> "Note: Call " + name).sorted().toList(),
          world.values("task", "body"));
    }
  }
}
