// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.StoredRecord;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine's process dies at every named halt point and twenty times from the outside, in the
 * middle of work; nothing is lost and nothing is done twice.
 */
class CrashStory {
  private static final int KILLS = 20;
  private static final List<String> HALTS =
      List.of(
          "look:after:2",
          "records:after:1",
          "commit:before:1",
          "commit:after:1",
          "commit:before:2",
          "commit:after:2",
          "send:before:3",
          "send:after:3",
          "commit:after:4");

  @Test
  void survivesOnDerby(@TempDir Path folder) throws Exception {
    survives("jdbc:derby:" + folder.resolve("db"));
  }

  @Test
  void survivesOnPostgres() throws Exception {
    survives(PostgresServer.shared().newDatabase());
  }

  private static void survives(String url) throws Exception {
    try (Sink sink = new Sink()) {
      CrashRig rig = new CrashRig(url, sink);
      rig.seed();
      int inFlight = 0;
      for (String halt : HALTS) {
        Process process = rig.start(halt);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), halt + " was not reached");
        assertEquals(137, process.exitValue(), halt);
        inFlight += unknown(rig, sink);
      }
      for (int kill = 0; kill < KILLS; kill++) {
        inFlight += killOnce(rig, sink, kill % 2 == 0);
      }
      sink.killNobody();
      finish(rig);
      assertEverythingOnce(rig, sink, inFlight);
    }
  }

  private static int killOnce(CrashRig rig, Sink sink, boolean before)
      throws IOException, InterruptedException {
    Process[] process = new Process[1];
    Object started = new Object();
    synchronized (started) {
      sink.killAt(
          10,
          before,
          () -> {
            synchronized (started) {
              process[0].destroyForcibly();
            }
          });
      process[0] = rig.start("none");
    }
    assertTrue(process[0].waitFor(2, TimeUnit.MINUTES), "the tenth call did not come");
    return unknown(rig, sink);
  }

  /** Calls that were received but not yet in the ledger when the process died. */
  private static int unknown(CrashRig rig, Sink sink) {
    try (JdbcStores stores = rig.open()) {
      Set<String> done = CrashRig.ledger(stores);
      assertTrue(done.size() < CrashRig.EFFECTS, "the process died with nothing left to do");
      Set<String> open = new HashSet<>(sink.keys());
      open.removeAll(done);
      return open.size();
    }
  }

  private static void finish(CrashRig rig) throws Exception {
    Process process = rig.start("finish");
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not come to an end");
    assertEquals(0, process.exitValue());
  }

  private static void assertEverythingOnce(CrashRig rig, Sink sink, int inFlight) {
    try (JdbcStores stores = rig.open()) {
      assertEquals(CrashRig.EFFECTS, CrashRig.ledger(stores).size());
      assertEquals(CrashRig.EFFECTS, sink.keys().size());
      assertTrue(sink.sameBytesPerKey(), "a repeated call had other bytes");
      assertTrue(
          sink.requests() <= CrashRig.EFFECTS + inFlight,
          sink.requests() + " calls for " + CrashRig.EFFECTS + " effects, " + inFlight + " open");
      for (int i = 0; i < CrashRig.RECORDS; i++) {
        assertContact(stores, i);
      }
    }
  }

  private static void assertContact(JdbcStores stores, int number) {
    var ref = CrashRig.contact(number);
    StoredRecord contact =
        java.util.Objects.requireNonNull(stores.store().records(List.of(ref)).get(ref));
    Map<String, Object> properties = contact.properties();
    assertEquals("1", String.valueOf(properties.get("score")), ref.key());
    assertEquals("called", properties.get("segment"), ref.key());
  }
}
