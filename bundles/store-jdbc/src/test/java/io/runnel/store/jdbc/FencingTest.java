// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Lane;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordRef;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.InboxEntry;
import io.runnel.store.Lease;
import io.runnel.store.Pages;
import io.runnel.store.Unit;
import io.runnel.testkit.postgres.PostgresServer;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.HistoryEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process that is held up for longer than its lease writes nothing any more: two JVMs on one
 * PostgreSQL.
 */
class FencingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final RecordRef ANA = new RecordRef(1, "contact", "ana");
  private static final long WORKFLOW = 7;
  private static final long ENROLMENT = 1;
  private static final InboxEntry WAKE =
      new InboxEntry(2, ANA, Lane.LIVE, new InboxEntry.Wake(ENROLMENT, "test"));

  @ParameterizedTest
  @CsvSource({"before, Fenced", "inside, Unknown"})
  void aNodeThatIsHeldUpBeyondItsLeaseWritesNothing(String where, String first) throws Exception {
    String url = PostgresServer.shared().newDatabase();
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      begin(stores);
      Process node = start(url, where);
      try (BufferedReader said = node.inputReader(StandardCharsets.UTF_8);
          Writer told = node.outputWriter(StandardCharsets.UTF_8)) {
        assertEquals(FencedNode.HELD_UP, next(said));
        List<Lease> leases = takeOver(stores, node);
        Unit unit = continuation(stores, leases, "took-over");
        assertInstanceOf(CommitAnswer.Committed.class, stores.store().commit(unit));
        told.write("go on\n");
        told.flush();
        assertEquals(FencedNode.ANSWER + first, next(said));
        assertEquals(FencedNode.ANSWER + "Fenced", next(said));
        assertTrue(node.waitFor(60, TimeUnit.SECONDS));
        onlyOneWentOn(stores);
      } finally {
        node.destroyForcibly();
      }
    }
  }

  private static void begin(JdbcStores stores) {
    List<Lease> leases = stores.leases().acquire("beginner", LONG);
    Unit unit = new Unit(leases, stores.workflows().revision());
    unit.enrolments.add(enrolment(Enrolments.State.WAITING, 1));
    unit.appended.add(WAKE);
    assertInstanceOf(CommitAnswer.Committed.class, stores.store().commit(unit));
    stores.leases().release("beginner");
  }

  private static Process start(String url, String where) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            FencedNode.class.getName(),
            url,
            where)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String next(BufferedReader said) throws IOException {
    return String.valueOf(said.readLine());
  }

  /** Takes all slots as soon as the database says that their leases have run out. */
  private static List<Lease> takeOver(JdbcStores stores, Process node) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < deadline) {
      List<Lease> leases = stores.leases().acquire("taker", LONG);
      if (leases.size() == stores.store().slots()) {
        return leases;
      }
      node.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("the slots were not given up within a minute");
  }

  /** The enrolment's next burst, as one node decided it. */
  static Unit continuation(JdbcStores stores, List<Lease> leases, String node) {
    Unit unit = new Unit(leases, stores.workflows().revision());
    unit.consumed.add(WAKE);
    unit.enrolments.add(enrolment(Enrolments.State.COMPLETED, 2));
    HistoryRow.Run run = new HistoryRow.Run(ANA, WORKFLOW, 1, ENROLMENT);
    long id = 100 + node.length();
    unit.history.add(new HistoryRow(id, NOON, run, 0, HistoryEvent.COMPLETED, node, null));
    return unit;
  }

  private static Enrolment enrolment(Enrolments.State state, long revision) {
    Enrolment.Position position = new Enrolment.Position(0, 1, 1, 0, NOON, NOON, null, null);
    return new Enrolment(ENROLMENT, ANA, WORKFLOW, 1, state, position, Map.of(), revision);
  }

  private static void onlyOneWentOn(JdbcStores stores) {
    Enrolment now = stores.store().enrolments(List.of(ENROLMENT)).get(ENROLMENT);
    assertEquals(2, now.revision());
    assertEquals(Enrolments.State.COMPLETED, now.state());
    List<HistoryRow> lines =
        stores
            .pages()
            .history(new Pages.Filter(1, WORKFLOW, ENROLMENT, null), PageRequest.first(10))
            .items();
    assertEquals(List.of("took-over"), lines.stream().map(HistoryRow::detail).toList());
    assertTrue(stores.store().waiting(List.of(ANA)).isEmpty());
  }
}
