// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.itests.plain.Await;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Test;

/** B10: a call takes longer than the lease of its node, beside a second node that could take it. */
class B10OutlivesItsLeaseStory {
  private static final long TWO_LEASES = 2 * EngineProcess.LEASE.toNanos() / 1000;

  @Test
  void isMadeOnceWhileItsNodeLives() throws Exception {
    String url = PostgresServer.shared().newDatabase();
    try (Sink sink = new Sink()) {
      CrashRig rig = new CrashRig(url, sink);
      Slots slots = new Slots(url);
      rig.publish();
      Process one = rig.start("none");
      Process two = rig.start("none");
      try {
        Await.until("both own slots", () -> slots.owners() == 2);
        sink.killAt(1, true, () -> outliveLease(sink, slots));
        rig.seed(0, 1);
        awaitDone(rig);
        new Once(rig, sink).holds(new Once.Expected(1, 0));
      } finally {
        CrashRig.stop(one);
        CrashRig.stop(two);
      }
    }
  }

  private static void outliveLease(Sink sink, Slots slots) {
    long before = slots.firstExpiry();
    Await.until("renewed for two leases", () -> slots.firstExpiry() > before + TWO_LEASES);
    assertEquals(1, sink.requests());
    sink.killNobody();
  }

  @Test
  void isMadeOnceMoreUnderTheSameKeyWhenItsNodeDies() throws Exception {
    String url = PostgresServer.shared().newDatabase();
    try (Sink sink = new Sink()) {
      CrashRig rig = new CrashRig(url, sink);
      rig.publish();
      rig.seed(0, 1);
      Process[] owner = new Process[1];
      synchronized (owner) {
        sink.killAt(1, true, () -> kill(owner));
        owner[0] = rig.start("none");
      }
      assertTrue(owner[0].waitFor(2, java.util.concurrent.TimeUnit.MINUTES), "no call came");
      sink.killNobody();
      Process two = rig.start("none");
      try {
        awaitDone(rig);
        assertEquals(3, sink.requests());
        new Once(rig, sink).holds(new Once.Expected(1, 1));
      } finally {
        CrashRig.stop(two);
      }
    }
  }

  private static void kill(Process[] owner) {
    synchronized (owner) {
      owner[0].destroyForcibly();
    }
  }

  private static void awaitDone(CrashRig rig) {
    try (JdbcStores stores = rig.open()) {
      Await.until("the run is completed", () -> rig.completed(stores) == 1);
    }
  }
}
