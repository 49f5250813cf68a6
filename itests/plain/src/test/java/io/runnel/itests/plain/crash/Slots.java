// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The table of slots on a PostgreSQL database, as an operator sees it. */
record Slots(String url) {

  /** Nodes that own slots. */
  long owners() {
    return number("select count(distinct owner) from runnel.slot where owner is not null");
  }

  /** When the first lease ends, in microseconds of the database's clock. */
  long firstExpiry() {
    return number("select min(expires) from runnel.slot");
  }

  private long number(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
