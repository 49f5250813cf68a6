// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** PostgreSQL: several processes share the slots. */
final class PostgresDialect implements Dialect {
  /** Channel on which nodes are woken. */
  static final String CHANNEL = "runnel";

  /**
   * Shorter than any sensible lease: a transaction that stands idle for so long is ended by the
   * database, so a paused process cannot hold a slot's row beyond its lease.
   */
  static final int IDLE_MILLIS = 5_000;

  @Override
  public int slots() {
    return 16;
  }

  @Override
  public boolean singleProcess() {
    return false;
  }

  @Override
  public String schema() {
    return "runnel";
  }

  @Override
  public Map<String, String> types() {
    return Map.of(
        "text", "text",
        "ref", "varchar(400) collate \"C\"",
        "key", "varchar(700) collate \"C\"");
  }

  @Override
  public String shareLock() {
    return " for share";
  }

  @Override
  public String updateLock() {
    return " for update";
  }

  @Override
  public String now() {
    return "(extract(epoch from clock_timestamp()) * 1000000)::bigint";
  }

  @Override
  public String noText() {
    return "null::text";
  }

  @Override
  public void wake(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("notify " + CHANNEL);
    }
  }

  @Override
  public String greeting() {
    return "set idle_in_transaction_session_timeout = " + IDLE_MILLIS;
  }
}
