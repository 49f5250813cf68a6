// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.KeptEvent;
import io.runnel.host.Lane;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordRef;
import io.runnel.store.Arrival;
import io.runnel.store.InboxEntry;
import io.runnel.store.Unit;
import io.runnel.workflow.KeptEvents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes in, once, and in order. */
public abstract class InboxContract extends StoreContract {
  private List<KeptEvent> kept(KeptEvents.State state) {
    return parts().pages().kept(tenant, state, PageRequest.first(100)).items();
  }

  @Test
  void keepsEveryMessageAsItWas() {
    RecordRef ref = contact("messages");
    List<InboxEntry.Message> messages =
        List.of(
            new InboxEntry.Occurred(Rows.event(ref, "e1", NOON)),
            new InboxEntry.Enrol(7, "user:ada", true, 2, "5 > 6"),
            new InboxEntry.Unenrol(7, "by hand"),
            new InboxEntry.EffectResult(8, 3, 1, Map.of("status", BigDecimal.valueOf(200)), null),
            new InboxEntry.EffectResult(8, 3, 1, null, "no answer"),
            new InboxEntry.Wake(8, "its kind is back"),
            new InboxEntry.Move(8, 2));
    Unit unit = unit();
    for (InboxEntry.Message message : messages) {
      unit.appended.add(new InboxEntry(id(), ref, Lane.LIVE, message));
    }
    commit(unit);
    assertEquals(unit.appended, store().waiting(List.of(ref)));
    assertEquals(unit.appended, look(NOON, 100).entries());
  }

  @Test
  void looksAtTheLiveLaneBeforeTheBulkLane() {
    RecordRef ref = contact("lanes");
    Unit unit = unit();
    InboxEntry bulk = Rows.entry(ref, id(), Lane.BULK);
    InboxEntry first = Rows.entry(ref, id(), Lane.LIVE);
    InboxEntry second = Rows.entry(ref, id(), Lane.LIVE);
    unit.appended.addAll(List.of(second, bulk, first));
    commit(unit);
    assertEquals(List.of(first, second, bulk), look(NOON, 100).entries());
    assertEquals(List.of(first, second), look(NOON, 2).entries());
  }

  @Test
  void answersWhatWaitsForARecordOldestFirstInAnyLane() {
    RecordRef ref = contact("waiting");
    Unit unit = unit();
    InboxEntry bulk = Rows.entry(ref, id(), Lane.BULK);
    InboxEntry live = Rows.entry(ref, id(), Lane.LIVE);
    InboxEntry other = Rows.entry(contact("other"), id(), Lane.LIVE);
    unit.appended.addAll(List.of(other, live, bulk));
    commit(unit);
    assertEquals(List.of(bulk, live), store().waiting(List.of(ref)));
    assertEquals(List.of(), store().waiting(List.of()));

    Unit used = unit();
    used.consumed.addAll(List.of(live, bulk));
    commit(used);
    assertEquals(List.of(), store().waiting(List.of(ref)));
    assertEquals(List.of(other), look(NOON, 100).entries());
  }

  @Test
  void b07StoresAnEventOnceThoughItComesThreeTimes() throws Exception {
    RecordRef ref = contact("b07");
    List<List<String>> both =
        TwoThreads.answers(
            turn -> store().append(List.of(Rows.arrival(ref, id(), key("b07"), NOON))));
    List<String> third = store().append(List.of(Rows.arrival(ref, id(), key("b07"), NOON)));

    List<InboxEntry> waiting = store().waiting(List.of(ref));
    assertEquals(1, waiting.size());
    InboxEntry.Occurred stored = (InboxEntry.Occurred) waiting.get(0).message();
    String first = stored.event().identity().eventId();
    List<String> answers = new ArrayList<>();
    both.forEach(answers::addAll);
    assertTrue(answers.remove(""), "one of the two is new: " + both);
    assertEquals(List.of(first), answers);
    assertEquals(List.of(first), third);
    assertEquals(
        List.of("duplicate of " + first, "duplicate of " + first),
        kept(KeptEvents.State.DUPLICATE).stream().map(KeptEvent::reason).toList());
  }

  private String key(String name) {
    return tenant + "-" + name;
  }

  @Test
  void knowsARepetitionWithinOneCall() {
    RecordRef ref = contact("within");
    Arrival first = Rows.arrival(ref, id(), key("within"), NOON);
    Arrival second = Rows.arrival(ref, id(), key("within"), NOON);
    assertEquals(List.of("", first.eventId()), store().append(List.of(first, second)));
    assertEquals(1, store().waiting(List.of(ref)).size());
  }

  @Test
  void storesEventsWithoutAKeyEachTime() {
    RecordRef ref = contact("keyless");
    for (int i = 0; i < 2; i++) {
      assertEquals(List.of(""), store().append(List.of(Rows.arrival(ref, id(), null, NOON))));
    }
    assertEquals(2, store().waiting(List.of(ref)).size());
    assertEquals(List.of(), store().append(List.of()));
  }

  @Test
  void b07KeepsALineForEachRepetitionOfAnEventKeptAside() {
    Arrival arrival = aside("again", key("aside"));
    assertEquals(List.of(""), store().append(List.of(arrival)));
    for (int i = 0; i < 2; i++) {
      assertEquals(List.of("again"), store().append(List.of(arrival)));
    }
    assertEquals(1, kept(KeptEvents.State.ASIDE).size());
    assertFalse(kept(KeptEvents.State.DUPLICATE).isEmpty());
  }

  private Arrival aside(String id, String dedupKey) {
    KeptEvent event = new KeptEvent(id, Rows.event(contact(id), id, NOON), "no such type", NOON);
    return new Arrival(null, event, dedupKey, id);
  }

  @Test
  void keepsEventsAsideUntilTheyAreTaken() {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      arrivals.add(aside("aside-" + i, key("aside-" + i)));
    }
    store().append(arrivals);
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          parts().pages().kept(tenant, KeptEvents.State.ASIDE, new PageRequest(cursor, 3, false));
      page.items().forEach(kept -> seen.add(kept.id()));
      cursor = page.next();
    } while (cursor != null);
    assertEquals(
        List.of("aside-6", "aside-5", "aside-4", "aside-3", "aside-2", "aside-1", "aside-0"), seen);
    assertEquals(arrivals.get(3).aside(), parts().pages().aside(tenant, "aside-3").orElse(null));
    parts().pages().dropAside(tenant, "aside-3");
    assertTrue(parts().pages().aside(tenant, "aside-3").isEmpty());
    assertTrue(parts().pages().aside(tenant + 1, "aside-2").isEmpty());
    assertEquals(6, kept(KeptEvents.State.ASIDE).size());
  }
}
