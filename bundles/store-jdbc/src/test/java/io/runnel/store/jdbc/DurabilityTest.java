// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.store.Lease;
import io.runnel.testkit.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that was answered survives a power cut: nothing of ours weakens a database. */
class DurabilityTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  @TempDir Path folder;

  /** Every setting that some session of the pool had while the store was open. */
  private static Set<String> settings(Connection connection) throws SQLException {
    Set<String> found = new TreeSet<>();
    for (String name : Set.of("fsync", "synchronous_commit", "full_page_writes")) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("show " + name)) {
        row.next();
        found.add(name + "=" + row.getString(1));
      }
    }
    return found;
  }

  @Test
  void postgresCommitsWaitForTheDisk() throws SQLException {
    String url = PostgresServer.shared().newDatabase();
    Set<Set<String>> seen = new CopyOnWriteArraySet<>();
    WatchedSource.Watcher watcher =
        new WatchedSource.Watcher() {
          @Override
          public void committing(Connection connection) throws SQLException {
            seen.add(settings(connection));
          }
        };
    try (JdbcStores stores = JdbcStores.open(new WatchedSource(url, watcher), null)) {
      stores.leases().acquire("one", LEASE);
      stores.pages().counts(Set.of(1L));
    }
    assertEquals(Set.of(Set.of("fsync=on", "full_page_writes=on", "synchronous_commit=on")), seen);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'runnel' and c.relkind = 'r' and c.relpersistence <> 'p'")) {
      row.next();
      assertEquals(0, row.getInt(1), "no table is unlogged");
    }
  }

  @Test
  void derbyIsLeftAtItsDurableSettings() throws SQLException {
    Map<Object, Object> before = Map.copyOf(System.getProperties());
    String url = "jdbc:derby:" + folder.resolve("db");
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      stores.leases().acquire("one", LEASE);
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "values syscs_util.syscs_get_database_property('derby.system.durability')")) {
        row.next();
        assertEquals(null, row.getString(1));
      }
    }
    System.getProperties()
        .forEach(
            (name, value) -> {
              boolean derbys = String.valueOf(name).startsWith("derby.");
              assertTrue(!derbys || value.equals(before.get(name)), name + " was set");
            });
    assertTrue(!System.getProperties().containsKey("derby.system.durability"));
  }

  @Test
  void derbyRaisesTheEpochEachTimeItIsOpened() throws SQLException {
    String url = "jdbc:derby:" + folder.resolve("epochs");
    Lease first;
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      first = stores.leases().acquire("one", LEASE).get(0);
    }
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      Lease second = stores.leases().acquire("one", LEASE).get(0);
      assertEquals(first.epoch() + 1, second.epoch());
    }
  }

  @Test
  void derbyLetsItsFolderGoWhenClosed() throws Exception {
    Path place = folder.resolve("gone");
    DataSources.open("jdbc:derby:" + place, "", "").close();
    assertTrue(Files.notExists(place.resolve("db.lck")));
  }
}
