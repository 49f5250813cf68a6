// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import io.runnel.rules.json.StoredValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events of every sort. */
final class Events {
  private Events() {}

  private static Arbitrary<String> words() {
    return Arbitraries.of("a", "$b", "e\u0301", "🌼", "E-9001", "x y/z");
  }

  private static Arbitrary<Long> counts() {
    return Arbitraries.longs().greaterOrEqual(0);
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(-1_000_000_000_000L, 4_000_000_000_000L)
        .map(Instant::ofEpochMilli);
  }

  private static Arbitrary<Change> changes() {
    Arbitrary<Object> values = StoredValues.simple().injectNull(0.3);
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    return Combinators.combine(words(), values, values, flags, flags).as(Change::new);
  }

  private static Arbitrary<RecordEvent.Facts> facts() {
    Arbitrary<Map<String, Object>> maps =
        Arbitraries.maps(words(), StoredValues.simple()).ofMaxSize(3);
    Arbitrary<List<Change>> lists = changes().list().ofMaxSize(3);
    return Combinators.combine(
            lists,
            Arbitraries.of(true, false),
            maps,
            Arbitraries.of(SnapshotKind.class),
            StoredValues.maps())
        .as(RecordEvent.Facts::new);
  }

  static Arbitrary<RecordEvent> any() {
    Arbitrary<String> optional = words().injectNull(0.3);
    return Combinators.combine(
            Combinators.combine(words(), optional, words()).as(RecordEvent.Identity::new),
            words().map(id -> new RecordRef(3, "contact", id)),
            Arbitraries.of(EventKind.CREATED, EventKind.GAP, EventKind.custom("form.sent")),
            facts(),
            Combinators.combine(instants(), instants(), counts(), optional)
                .as(RecordEvent.Times::new),
            Combinators.combine(Arbitraries.of(Actor.Kind.class), optional).as(Actor::new),
            Combinators.combine(
                    words(), optional, Arbitraries.integers().between(0, 16), counts(), counts())
                .as(Origin::new),
            Arbitraries.of(Lane.class))
        .as(RecordEvent::new)
        .withoutEdgeCases();
  }
}
