// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.PageRequest;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.Pages;
import io.runnel.testkit.postgres.PostgresServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A node that is paused while another takes its slots over writes nothing any more (design section
 * 7.2), on PostgreSQL with two processes.
 */
class FencingTest {
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String ALL = "decided " + NodeProcess.ENROLMENTS;

  private final String url = PostgresServer.shared().newDatabase();

  @BeforeEach
  void seed() {
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      NodeProcess.seed(stores);
    }
  }

  @Test
  void fencesANodeThatWasPausedBeforeItsTransaction() throws Exception {
    try (NodeHandle one = NodeHandle.start(url, "one", SHORT);
        NodeHandle two = NodeHandle.start(url, "two", LONG)) {
      assertEquals("epoch 1", one.ask("open"));
      assertEquals(ALL, one.ask("decide"));
      one.stop();

      assertEquals("epoch 2", two.ask("open"));
      one.goOn();
      assertEquals("Fenced", one.ask("write"));
      assertEquals(ALL, two.ask("decide"));
      assertEquals("Committed", two.ask("write"));
      assertEquals("Fenced", one.ask("write"));
    }
    assertOneContinuationEach("two");
  }

  @Test
  void fencesANodeThatWasPausedInsideItsTransaction() throws Exception {
    try (NodeHandle one = NodeHandle.start(url, "one", SHORT);
        NodeHandle two = NodeHandle.start(url, "two", LONG)) {
      assertEquals("epoch 1", one.ask("open"));
      assertEquals(ALL, one.ask("decide"));
      assertEquals("inside", one.ask("halt-in-write"));
      one.stop();

      // The paused transaction holds the slots' rows until the database ends it for idling.
      assertEquals("epoch 2", two.ask("open"));
      assertEquals(ALL, two.ask("decide"));
      assertEquals("Committed", two.ask("write"));

      one.goOn();
      assertEquals("unknown", one.ask("go"), "its transaction was ended");
      assertEquals("Fenced", one.ask("write"), "it is told so when it tries again");
      assertEquals("decided 0", one.ask("decide"), "on fresh rows there is nothing left to do");
    }
    assertOneContinuationEach("two");
  }

  @Test
  void letsATransactionThatPassedTheFenceEndBeforeSlotsChangeHands() throws Exception {
    try (NodeHandle one = NodeHandle.start(url, "one", SHORT);
        NodeHandle two = NodeHandle.start(url, "two", LONG)) {
      assertEquals("epoch 1", one.ask("open"));
      assertEquals(ALL, one.ask("decide"));
      assertEquals("inside", one.ask("halt-in-write"));
      two.tell("open");
      assertEquals("Committed", one.ask("go"));
      assertEquals("epoch 2", two.hear());
      assertEquals("decided 0", two.ask("decide"));
    }
    assertOneContinuationEach("one");
  }

  private void assertOneContinuationEach(String node) {
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      List<Long> ids = LongStream.rangeClosed(1, NodeProcess.ENROLMENTS).boxed().toList();
      Map<Long, Enrolment> found = stores.store().enrolments(ids);
      assertEquals(NodeProcess.ENROLMENTS, found.size());
      for (Enrolment one : found.values()) {
        assertEquals(2, one.revision());
        assertEquals(node, one.position().reason());
      }
      Map<Long, String> lines = new HashMap<>();
      for (HistoryRow row :
          stores
              .pages()
              .history(new Pages.Filter(1, 7, 0, null), PageRequest.first(1000))
              .items()) {
        assertEquals(null, lines.put(row.run().enrolment(), String.valueOf(row.detail())));
      }
      assertEquals(NodeProcess.ENROLMENTS, lines.size());
      lines.values().forEach(detail -> assertEquals("by " + node, detail));
    }
  }
}
