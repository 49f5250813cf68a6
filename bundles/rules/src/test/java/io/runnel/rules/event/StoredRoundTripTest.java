// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.rules.json.Json;
import io.runnel.store.InboxEntry.EffectResult;
import io.runnel.store.InboxEntry.Enrol;
import io.runnel.store.InboxEntry.Message;
import io.runnel.store.InboxEntry.Move;
import io.runnel.store.InboxEntry.Occurred;
import io.runnel.store.InboxEntry.Unenrol;
import io.runnel.store.InboxEntry.Wake;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoredRoundTripTest {
  @Provide
  Arbitrary<RecordEvent> events() {
    return Events.any();
  }

  @Property
  void anEventLosesNothingInTheStore(@ForAll("events") RecordEvent event) {
    assertEquals(event, EventCodec.read(Json.read(Json.write(EventCodec.write(event)))));
    assertEquals(event, EventCodec.read(EventCodec.write(event)));
  }

  private static Message stored(Message message) {
    return MessageCodec.read(Json.read(Json.write(MessageCodec.write(message))));
  }

  @Property(tries = 50)
  void anEventLosesNothingAsAMessage(@ForAll("events") RecordEvent event) {
    assertEquals(new Occurred(event), stored(new Occurred(event)));
  }

  @Example
  void everyMessageLosesNothingInTheStore() {
    long id = Long.MAX_VALUE;
    for (Message message :
        List.of(
            new Enrol(id, "user:ada", true, 3, "5 > 6"),
            new Enrol(1, "workflow:7", false, 0, "5 > 6"),
            new Unenrol(id, "by hand"),
            new EffectResult(id, 4, 2, Map.of("status", new BigDecimal("200")), null),
            new EffectResult(id, 4, 2, Map.of(), null),
            new EffectResult(id, 0, 1, null, "no answer"),
            new Wake(id, "its kind is back"),
            new Move(id, 3))) {
      assertEquals(message, stored(message));
    }
  }

  @Example
  void anOrdinaryEventTakesLittleRoom() {
    Instant at = Instant.parse("2026-01-31T10:00:00Z");
    RecordEvent event =
        new RecordEvent(
            new RecordEvent.Identity("17", null, "embedded"),
            new RecordRef(1, "contact", "5"),
            EventKind.UPDATED,
            RecordEvent.Facts.of(List.of(Change.of("score", null, new BigDecimal("50")))),
            new RecordEvent.Times(at, at, 2, null),
            Actor.user("ada"),
            Origin.outside("rest"),
            Lane.LIVE);

    assertEquals(
        "{\"id\":\"17\",\"host\":\"embedded\",\"record\":\"1/contact/5\",\"kind\":\"updated\","
            + "\"changes\":[{\"property\":\"score\",\"new\":50}],"
            + "\"occurred\":{\"$instant\":\"2026-01-31T10:00:00Z\"},"
            + "\"received\":{\"$instant\":\"2026-01-31T10:00:00Z\"},"
            + "\"version\":2,\"actor\":\"USER\",\"actorId\":\"ada\",\"origin\":{\"source\":\"rest\"}}",
        Json.write(EventCodec.write(event)));
  }

  @Example
  void aDamagedMessageIsNamed() {
    for (Map<String, Object> damaged :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("ask", "dance"),
            Map.of("ask", "wake", "enrolment", "x", "reason", "y"),
            Map.of("ask", "occurred"))) {
      assertThrows(IllegalArgumentException.class, () -> MessageCodec.read(damaged));
    }
  }
}
