// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.EventKind;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordEvent;
import io.runnel.host.SnapshotKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B35: one notice, although another workflow saves the record right after. */
class B35OneNoticeStory {
  @Test
  void notifiesTheNewOwnerOnce(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      var contact = Desk.contact("C-131");
      world.desk().create(contact, Map.of("owner", "Leo"));
      String notice =
          world
              .desk()
              .publish(
                  Flows.of(
                      "contact",
                      Flows.changed("owner"),
                      Flows.task("s1", "Yours now, {{record.owner}}")));
      world
          .desk()
          .publish(Flows.of("contact", Flows.changed("owner"), Flows.set("s1", "score", "7")));

      world.desk().update(contact, Map.of("owner", "Mia"));
      // The host's own event about the same save comes afterwards, with the whole record.
      world.happens(contact, EventKind.UPDATED, wholeRecord());
      world.settle();

      assertEquals(List.of("Yours now, Mia"), world.values("task", "title"));
      assertEquals(1, world.count(notice, "enrolled"));
      List<PropertyVersion> history =
          world.engine().records().history(contact, null, PageRequest.first(10)).items();
      assertEquals(
          List.of("3 score 7", "2 owner Mia", "1 owner Leo"),
          history.stream()
              .map(one -> one.recordVersion() + " " + one.property() + " " + one.value())
              .toList());
    }
  }

  private static RecordEvent.Facts wholeRecord() {
    Map<String, Object> known = Map.of("owner", "Mia", "score", 7);
    return new RecordEvent.Facts(List.of(), false, known, SnapshotKind.PARTIAL, Map.of());
  }
}
