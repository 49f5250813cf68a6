// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.store.jdbc.JdbcStores;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What must hold after processes died: everything happened, and nothing in our store twice. */
record Once(CrashRig rig, Sink sink) {

  /**
   * @param records records that were laid into the inbox
   * @param inFlight calls whose end was not known at the kills, added up
   */
  record Expected(int records, int inFlight) {
    int effects() {
      return records * CrashRig.EFFECTS_EACH;
    }
  }

  /** Calls that were received but are not in the ledger; asserts that there is work left. */
  int open(int records) {
    try (JdbcStores stores = rig.open()) {
      Set<String> done = CrashRig.ledger(stores);
      assertTrue(
          done.size() < records * CrashRig.EFFECTS_EACH,
          "the process died with nothing left to do");
      Set<String> open = new HashSet<>(sink.keys());
      open.removeAll(done);
      return open.size();
    }
  }

  void holds(Expected expected) {
    try (JdbcStores stores = rig.open()) {
      int effects = expected.effects();
      assertEquals(effects, CrashRig.ledger(stores).size());
      assertEquals(effects, sink.keys().size());
      assertTrue(sink.sameBytesPerKey(), "a repeated call had other bytes");
      assertTrue(
          sink.requests() <= effects + expected.inFlight(),
          sink.requests() + " calls for " + effects + " effects, " + expected.inFlight() + " open");
      for (int i = 0; i < expected.records(); i++) {
        assertContact(stores, i);
      }
    }
  }

  private static void assertContact(JdbcStores stores, int number) {
    RecordRef ref = CrashRig.contact(number);
    StoredRecord contact = Objects.requireNonNull(stores.store().records(List.of(ref)).get(ref));
    Map<String, Object> properties = contact.properties();
    assertEquals("1", String.valueOf(properties.get("score")), ref.key());
    assertEquals("called", properties.get("segment"), ref.key());
  }
}
