// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Design section 6: an event older than the record changes nothing and is remembered. */
class LateValuesStory {
  private static void tells(World world, Instant at, String before, String after) {
    RecordEvent event =
        new RecordEvent(
            new RecordEvent.Identity(UUID.randomUUID().toString(), null, Host.EMBEDDED),
            Desk.contact("ann"),
            EventKind.UPDATED,
            RecordEvent.Facts.of(List.of(Change.of("city", before, after))),
            new RecordEvent.Times(at, world.clock.instant(), 0, null),
            Actor.UNKNOWN,
            Origin.outside("crm"),
            Lane.LIVE);
    world.engine().inbox().append(List.of(event));
    world.settle();
  }

  @Test
  void anOlderEventEntersHistoryAtItsTime(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      Instant now = world.clock.instant();
      world.desk().create(Desk.contact("ann"), Map.of("firstname", "Ann"));
      tells(world, now.minus(Duration.ofHours(1)), "Rome", "Oslo");
      tells(world, now.minus(Duration.ofHours(2)), "Bern", "Rome");
      tells(world, now.minus(Duration.ofHours(2)), "Bern", "Rome");
      assertEquals("Oslo", world.desk().value(Desk.contact("ann"), "city"));
      List<PropertyVersion> known =
          world
              .engine()
              .records()
              .history(Desk.contact("ann"), "city", PageRequest.first(10))
              .items();
      assertEquals(List.of("Oslo", "Rome"), known.stream().map(PropertyVersion::value).toList());
      assertEquals(now.minus(Duration.ofHours(2)), known.get(1).at());
    }
  }
}
