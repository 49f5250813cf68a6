// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.StoreFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on one database. On a single-process database all writes pass one lock in order of
 * arrival, and reads share it: such a database locks rows for readers too, and finds a deadlock of
 * a reader and a writer only after many seconds.
 */
final class Database {
  private static final String DUPLICATE = "23505";

  private final DataSource source;
  private final Dialect dialect;
  private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock(true);
  private final int slots;
  private volatile @Nullable String trouble;

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
    return alone(turn.readLock(), "read", task);
  }

  /** Runs writes in one transaction; a throw takes them back. */
  <T> T write(Task<T> task) {
    return alone(turn.writeLock(), "write", task);
  }

  private <T> T alone(Lock lock, String what, Task<T> task) {
    if (dialect.singleProcess()) {
      lock.lock();
    }
    try {
      return transact(task);
    } catch (SQLException failure) {
      throw failure(what, failure);
    } finally {
      if (dialect.singleProcess()) {
        lock.unlock();
      }
    }
  }

  /** Why the last transaction did not reach the database, {@code null} if it did. */
  @Nullable String trouble() {
    return trouble;
  }

  private <T> T transact(Task<T> task) throws SQLException {
    try {
      T answer = once(task);
      trouble = null;
      return answer;
    } catch (SQLException failure) {
      if (isAway(failure)) {
        trouble = failure.getMessage();
      }
      throw failure;
    }
  }

  /** Whether it is the connection that failed, or the server that stops, not the statement. */
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private <T> T once(Task<T> task) throws SQLException {
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

  /** Whether a key was there already. */
  static boolean isDuplicate(SQLException failure) {
    for (SQLException at = failure; at != null; at = at.getNextException()) {
      if (DUPLICATE.equals(at.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Data that a column cannot hold, or a constraint that is against it (SQL classes 22 and 23). */
  private static boolean lasting(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("22") || state.startsWith("23");
  }

  private static StoreFailure failure(String what, SQLException failure) {
    SQLException first = failure.getNextException() == null ? failure : failure.getNextException();
    String hint = failure instanceof SQLTransientException ? " (may pass)" : "";
    return new StoreFailure(
        "the database failed a " + what + hint + ": " + first.getMessage(),
        failure,
        lasting(first));
  }
}
