// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.itests.plain.Await;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two engines share the slots of one PostgreSQL database; whatever happens to one, all is done. */
class TwoNodesStory {
  private static final int RECORDS = 40;

  private String url;
  private Sink sink;
  private CrashRig rig;
  private Slots slots;

  @BeforeEach
  void publish() throws IOException {
    url = PostgresServer.shared().newDatabase();
    sink = new Sink();
    rig = new CrashRig(url, sink);
    slots = new Slots(url);
    rig.publish();
  }

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void oneIsStoppedAndTheOtherGoesOn() throws Exception {
    Process first = rig.start("none");
    Process second = rig.start("none");
    try {
      Await.until("both own slots", () -> slots.owners() == 2);
      rig.seed(0, RECORDS);
      Await.until("both are at work", () -> sink.requests() > 0);
      CrashRig.stop(first);
      Await.until("one owns all", () -> slots.owners() == 1);
      awaitAllDone(RECORDS);
      new Once(rig, sink).holds(new Once.Expected(RECORDS, 0));
    } finally {
      CrashRig.stop(second);
    }
  }

  @Test
  void oneIsKilledAndTheOtherGoesOn() throws Exception {
    Process killed = rig.start("none");
    Process other = rig.start("none");
    try {
      Await.until("both own slots", () -> slots.owners() == 2);
      sink.killAt(
          10,
          true,
          () -> {
            killed.destroyForcibly();
            awaitEnd(killed);
          });
      rig.seed(0, RECORDS);
      assertTrue(killed.waitFor(2, TimeUnit.MINUTES), "the tenth call did not come");
      int open = new Once(rig, sink).open(RECORDS);
      sink.killNobody();
      awaitAllDone(RECORDS);
      Await.until("the other owns all", () -> slots.owners() == 1);
      new Once(rig, sink).holds(new Once.Expected(RECORDS, open));
    } finally {
      CrashRig.stop(other);
    }
  }

  private static void awaitEnd(Process process) {
    try {
      process.waitFor(2, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAllDone(int records) {
    try (JdbcStores stores = rig.open()) {
      Await.until("all done", () -> rig.completed(stores) == records);
    }
  }
}
