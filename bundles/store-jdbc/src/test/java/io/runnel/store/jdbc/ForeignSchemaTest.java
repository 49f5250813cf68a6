// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of others are never touched: a schema that holds some is refused. */
class ForeignSchemaTest {
  private static void refuses(String url, String create) throws SQLException {
    try (Connection connection = DriverManager.getConnection(create);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema runnel");
      statement.execute("create table runnel.theirs (id int)");
      statement.execute("insert into runnel.theirs values (7)");
    }
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> DataSources.open(url, "", ""));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.toLowerCase(java.util.Locale.ROOT).contains("schema runnel"), message);
    assertTrue(message.contains("a database of its own"), message);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id from runnel.theirs")) {
      row.next();
      assertEquals(7, row.getInt(1));
    }
  }

  @Test
  void refusesAForeignSchemaOnPostgres() throws SQLException {
    String url = PostgresServer.shared().newDatabase();
    refuses(url, url);
  }

  @Test
  void refusesAForeignSchemaOnDerby(@TempDir Path folder) throws SQLException {
    String url = "jdbc:derby:" + folder.resolve("db");
    refuses(url, url + ";create=true");
    assertThrows(SQLException.class, () -> DriverManager.getConnection(url + ";shutdown=true"));
  }

  @Test
  void livesBesideTheTablesOfOthersInOtherSchemas() throws SQLException {
    String url = PostgresServer.shared().newDatabase();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table workflow (id int)");
    }
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      assertTrue(stores.answers());
    }
    try (JdbcStores stores = DataSources.open(url, "", "")) {
      assertTrue(stores.answers(), "and opens a second time");
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from public.workflow")) {
      row.next();
      assertEquals(0, row.getInt(1));
    }
  }
}
