// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine's process dies at every named halt point and twenty times from the outside, in the
 * middle of work; nothing is lost and nothing is done twice.
 */
class CrashStory {
  private static final int RECORDS = 200;
  private static final int KILLS = 20;
  private static final int CALLS_TO_A_KILL = 10;

  /** New records for each halt point: enough that the point is reached with work left to do. */
  private static final int PORTION = 20;

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
          "commit:after:3");

  @Test
  void survivesEveryHaltPointOnDerby(@TempDir Path folder) throws Exception {
    survivesHalts("jdbc:derby:" + folder.resolve("db"));
  }

  @Test
  void survivesEveryHaltPointOnPostgres() throws Exception {
    survivesHalts(PostgresServer.shared().newDatabase());
  }

  @Test
  void survivesTwentyKillsOnDerby(@TempDir Path folder) throws Exception {
    survivesKills("jdbc:derby:" + folder.resolve("db"));
  }

  @Test
  void survivesTwentyKillsOnPostgres() throws Exception {
    survivesKills(PostgresServer.shared().newDatabase());
  }

  private static void survivesHalts(String url) throws Exception {
    try (Sink sink = new Sink()) {
      CrashRig rig = new CrashRig(url, sink);
      rig.publish();
      int records = 0;
      int inFlight = 0;
      for (String halt : HALTS) {
        rig.seed(records, records + PORTION);
        records += PORTION;
        Process process = rig.start(halt);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), halt + " was not reached");
        assertEquals(137, process.exitValue(), halt);
        inFlight += new Once(rig, sink).open(records);
      }
      finish(rig);
      new Once(rig, sink).holds(new Once.Expected(records, inFlight));
    }
  }

  /** Each kill leaves at most ten calls answered, so there is work for the next. */
  private static void survivesKills(String url) throws Exception {
    try (Sink sink = new Sink()) {
      CrashRig rig = new CrashRig(url, sink);
      rig.publish();
      rig.seed(0, RECORDS);
      int inFlight = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        killOnce(rig, sink, kill % 2 == 0);
        inFlight += new Once(rig, sink).open(RECORDS);
      }
      sink.killNobody();
      finish(rig);
      new Once(rig, sink).holds(new Once.Expected(RECORDS, inFlight));
    }
  }

  private static void killOnce(CrashRig rig, Sink sink, boolean before)
      throws IOException, InterruptedException {
    Process[] process = new Process[1];
    Object started = new Object();
    synchronized (started) {
      sink.killAt(
          CALLS_TO_A_KILL,
          before,
          () -> {
            synchronized (started) {
              process[0].destroyForcibly();
            }
          });
      process[0] = rig.start("none");
    }
    assertTrue(process[0].waitFor(2, TimeUnit.MINUTES), "the tenth call did not come");
  }

  private static void finish(CrashRig rig) throws Exception {
    Process process = rig.start("finish");
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not come to an end");
    assertEquals(0, process.exitValue());
  }
}
