// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.StoreFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Transactions on one database. On a single-process database all writes pass one lock in order of
 * arrival, so that writers never wait for each other inside the database.
 */
final class Database {
  private final DataSource source;
  private final Dialect dialect;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final int slots;

  Database(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
    this.slots = countSlots();
  }

  /** Something done with a connection. */
  interface Task<T> {
    T run(Connection connection) throws SQLException;
  }

  Dialect dialect() {
    return dialect;
  }

  int slots() {
    return slots;
  }

  private int countSlots() {
    return read(
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement("select count(*) from slot");
              ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  /** Runs reads in one short transaction. */
  <T> T read(Task<T> task) {
    try (Connection connection = source.getConnection()) {
      T answer = task.run(connection);
      connection.commit();
      return answer;
    } catch (SQLException failure) {
      throw failure("read", failure);
    }
  }

  /** Runs writes in one transaction; a throw takes them back. */
  <T> T write(Task<T> task) {
    if (dialect.singleProcess()) {
      writing.lock();
    }
    try {
      return transact(task);
    } catch (SQLException failure) {
      throw failure("write", failure);
    } finally {
      if (dialect.singleProcess()) {
        writing.unlock();
      }
    }
  }

  private <T> T transact(Task<T> task) throws SQLException {
    try (Connection connection = source.getConnection()) {
      try {
        T answer = task.run(connection);
        connection.commit();
        return answer;
      } catch (SQLException | RuntimeException failure) {
        rollback(connection, failure);
        throw failure;
      }
    }
  }

  private static void rollback(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
  }

  private static StoreFailure failure(String what, SQLException failure) {
    SQLException first = failure.getNextException() == null ? failure : failure.getNextException();
    String hint = failure instanceof SQLTransientException ? " (may pass)" : "";
    return new StoreFailure(
        "the database failed a " + what + hint + ": " + first.getMessage(), failure);
  }
}
