// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on a connection of its own for what other nodes and transactions notify. */
final class PostgresWakes implements Wakes {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresWakes.class);
  private static final int WAIT_MILLIS = 500;

  private final DataSource source;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private final Semaphore stop = new Semaphore(0);
  private volatile boolean closed;

  PostgresWakes(DataSource source) {
    this.source = source;
    this.thread = new Thread(this::run, "runnel-wake");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (!closed) {
      try (Connection connection = source.getConnection()) {
        listen(connection);
      } catch (SQLException failure) {
        LOG.debug("listening for wake-ups failed, again in a moment: {}", failure.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      closed |= stop.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + PostgresDialect.CHANNEL);
    }
    PGConnection listening = connection.unwrap(PGConnection.class);
    while (!closed) {
      Object[] notices = listening.getNotifications(WAIT_MILLIS);
      if (notices != null && notices.length > 0) {
        listeners.forEach(Runnable::run);
      }
    }
  }

  @Override
  public AutoCloseable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    closed = true;
    stop.release();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
