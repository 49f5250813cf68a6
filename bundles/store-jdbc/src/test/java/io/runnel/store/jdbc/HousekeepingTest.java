// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.store.Accounts.Token;
import io.runnel.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted when its time is over, and what is not, on both databases. */
class HousekeepingTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  private static final int OLD = 2 * Housekeeping.PART + 1;

  @TempDir Path folder;

  @Test
  void forgetsOldRowsOnDerby() {
    forgetsOldRows("jdbc:derby:" + folder.resolve("db"));
  }

  @Test
  void forgetsOldRowsOnPostgres() {
    forgetsOldRows(PostgresServer.shared().newDatabase());
  }

  private static void forgetsOldRows(String url) {
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      fill(stores);
      assertEquals(OLD + 2, stores.housekeeping().sweep(NOW));
      assertEquals(0, stores.housekeeping().sweep(NOW));
      assertEquals(List.of("recent"), texts(stores, "select dedup_key as t from seen"));
      assertEquals(
          List.of("ASIDE", "DUPLICATE"),
          texts(stores, "select state as t from kept_event order by state"));
      assertEquals(Optional.empty(), stores.accounts().token("over"));
      assertTrue(stores.accounts().token("lives").isPresent());
    }
  }

  private static void fill(JdbcStores stores) {
    Instant old = NOW.minus(Housekeeping.SEEN).minusSeconds(1);
    Instant recent = NOW.minus(Duration.ofDays(29));
    Map<String, Instant> seen = new HashMap<>();
    IntStream.range(0, OLD).forEach(i -> seen.put("old" + i, old));
    seen.put("recent", recent);
    insert(stores, "insert into seen (dedup_key, event_id, happened) values (?, 'e', ?)", seen);
    String kept =
        "insert into kept_event (id, tenant, state, reason, event, happened)"
            + " values (?, 1, '%s', 'why', '{}', ?)";
    insert(stores, kept.formatted("DUPLICATE"), Map.of("one", old, "two", recent));
    insert(stores, kept.formatted("ASIDE"), Map.of("one", old));
    stores.accounts().saveToken(new Token("over", "ada", "", NOW.minusSeconds(1)));
    stores.accounts().saveToken(new Token("lives", "ada", "", NOW.plusSeconds(1)));
  }

  private static void insert(JdbcStores stores, String sql, Map<String, Instant> rows) {
    stores
        .database()
        .write(
            connection ->
                Query.batch(
                    connection,
                    sql,
                    rows.entrySet(),
                    (bind, row) -> bind.text(row.getKey()).instant(row.getValue())));
  }

  private static List<String> texts(JdbcStores stores, String sql) {
    return stores
        .database()
        .read(connection -> Query.list(connection, sql, bind -> {}, row -> row.text("t")));
  }
}
