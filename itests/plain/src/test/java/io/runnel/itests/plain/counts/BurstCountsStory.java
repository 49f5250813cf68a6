// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.itests.plain.Await;
import io.runnel.itests.plain.Desk;
import io.runnel.itests.plain.LocalEngine;
import io.runnel.itests.plain.Stories;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.testkit.clock.TestClock;
import io.runnel.testkit.postgres.PostgresServer;
import io.runnel.workflow.Enrolments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One commit per burst, and as many statements for a hundred records as for one (design section
 * 7.3).
 */
class BurstCountsStory {
  @Test
  void costsTheSameForOneTenAndAHundredRecordsOnDerby(@TempDir Path folder) {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(folder.resolve("db").toString());
    derby.setCreateDatabase("create");
    costsTheSame(derby);
  }

  @Test
  void costsTheSameForOneTenAndAHundredRecordsOnPostgres() {
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setUrl(PostgresServer.shared().newDatabase());
    postgres.setReWriteBatchedInserts(true);
    costsTheSame(postgres);
  }

  private static void costsTheSame(DataSource source) {
    CountingSource counting = new CountingSource();
    TestClock clock = Stories.clock();
    try (JdbcStores stores = JdbcStores.open(counting.around(source), null);
        LocalEngine local = new LocalEngine(stores, clock, "one", Stories.NO_CALLS)) {
      Desk desk = new Desk(local.engine);
      String workflow = desk.publish(Stories.BIG_LEADS);
      Seen warm = run(local, desk, workflow, new Round(clock, counting, 1, 0));
      assertTrue(warm.enrol().size() > 1, "nothing was counted");
      Seen one = run(local, desk, workflow, new Round(clock, counting, 1, 1));
      Seen ten = run(local, desk, workflow, new Round(clock, counting, 10, 2));
      Seen hundred = run(local, desk, workflow, new Round(clock, counting, 100, 12));

      assertEquals(one, ten);
      assertEquals(one, hundred);
      assertEquals(1, Transactions.writing(one.enrol()), "commits of the enrolling burst");
      assertEquals(1, Transactions.writing(one.wake()), "commits of the waking burst");
    }
  }

  private record Seen(List<List<String>> enrol, List<List<String>> wake) {}

  private record Round(TestClock clock, CountingSource counting, int records, int first) {}

  private static Seen run(LocalEngine local, Desk desk, String workflow, Round round) {
    int done = round.first() + round.records();
    List<RecordEvent> events = new ArrayList<>();
    for (int i = round.first(); i < done; i++) {
      events.add(event(i, round.clock()));
    }
    round.counting().take();
    local.engine.inbox().append(events);
    Await.until("enrolled", () -> wrote(round.counting()));
    List<List<String>> enrol = Transactions.bursts(round.counting().take());
    round.clock().turn(Duration.ofSeconds(1));
    Await.until("woken", () -> wrote(round.counting()));
    List<List<String>> wake = Transactions.bursts(round.counting().take());
    desk.awaitAll(workflow, Enrolments.State.COMPLETED, done);
    return new Seen(enrol, wake);
  }

  private static boolean wrote(CountingSource counting) {
    return Transactions.writing(Transactions.bursts(counting.peek())) > 0;
  }

  private static RecordEvent event(int number, TestClock clock) {
    String id = "c" + number;
    return new RecordEvent(
        new RecordEvent.Identity(id, "test:" + id, "embedded"),
        new RecordRef(1, "contact", id),
        EventKind.CREATED,
        RecordEvent.Facts.of(
            Map.<String, Object>of("lifecyclestage", "lead", "score", 80, "employees", 1500)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> Change.of(value.getKey(), null, value.getValue()))
                .toList()),
        new RecordEvent.Times(clock.instant(), clock.instant(), 0, null),
        Actor.user("ada"),
        Origin.outside("test"),
        Lane.LIVE);
  }
}
