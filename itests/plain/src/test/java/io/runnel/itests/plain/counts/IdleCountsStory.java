// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.RecordRef;
import io.runnel.itests.plain.Await;
import io.runnel.itests.plain.LocalEngine;
import io.runnel.itests.plain.Stories;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.TimerRow;
import io.runnel.store.Unit;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.testkit.clock.TestClock;
import io.runnel.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** An idle engine looks once per sweep, whatever is pending. */
class IdleCountsStory {
  private static final int TIMERS = 100_000;

  /** More than a third of a lease has, so that a renewal is among them. */
  private static final int SWEEPS = 7;

  @Test
  void looksOnceASweepWithAHundredThousandTimersPendingOnDerby(@TempDir Path folder) {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(folder.resolve("db").toString());
    derby.setCreateDatabase("create");
    looksOnceASweep(derby);
  }

  @Test
  void looksOnceASweepWithAHundredThousandTimersPendingOnPostgres() {
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setUrl(PostgresServer.shared().newDatabase());
    postgres.setReWriteBatchedInserts(true);
    looksOnceASweep(postgres);
  }

  private static void looksOnceASweep(DataSource source) {
    CountingSource counting = new CountingSource();
    TestClock clock = Stories.clock();
    try (JdbcStores stores = JdbcStores.open(counting.around(source), null)) {
      setTimers(stores, clock.instant().plus(Duration.ofDays(30)));
      try (LocalEngine local = new LocalEngine(stores, clock, "one", Stories.NO_CALLS)) {
        Await.until("healthy", () -> local.engine.health().status().healthy());
        Await.until("a sweep", () -> Transactions.isLook(last(counting)));
        counting.take();
        Await.until("more sweeps", () -> counting.peek().size() >= SWEEPS);
        List<List<String>> idle = counting.take();
        assertTrue(idle.size() >= SWEEPS);
        assertEquals(
            idle.size(),
            idle.stream().filter(Transactions::isLook).count(),
            "an idle engine asked more than its look: " + idle);
      }
    }
  }

  private static List<String> last(CountingSource counting) {
    List<List<String>> all = counting.peek();
    return all.isEmpty() ? List.of() : all.get(all.size() - 1);
  }

  private static void setTimers(JdbcStores stores, Instant due) {
    List<Lease> leases = stores.leases().acquire("filler", Duration.ofMinutes(1));
    for (int start = 0; start < TIMERS; start += 1000) {
      Unit unit = new Unit(leases, stores.workflows().revision());
      for (int i = start; i < start + 1000; i++) {
        unit.timersSet.add(
            new TimerRow(due.plusSeconds(i), i, new RecordRef(1, "contact", "c" + i)));
      }
      assertTrue(stores.store().commit(unit) instanceof CommitAnswer.Committed);
    }
    stores.leases().release("filler");
  }
}
