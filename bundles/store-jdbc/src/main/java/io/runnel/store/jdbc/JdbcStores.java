// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.runnel.store.Accounts;
import io.runnel.store.Directory;
import io.runnel.store.Leases;
import io.runnel.store.Pages;
import io.runnel.store.Store;
import io.runnel.store.StoreFailure;
import io.runnel.store.WorkflowStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An open database with all its interfaces. Opening makes or lifts the tables; closing lets the
 * database go. Needs no OSGi.
 */
public final class JdbcStores implements AutoCloseable {
  /** How long a caller waits for a connection before it is told that there is none. */
  private static final long CONNECT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final Wakes wakes;
  private final @Nullable Runnable afterwards;
  private final Store store;
  private final Leases leases;
  private final WorkflowStore workflows;
  private final Pages pages;
  private final Accounts accounts;
  private final Directory directory;
  private final Housekeeping housekeeping;
  private final Database database;

  private JdbcStores(DataSource source, Dialect dialect, @Nullable Runnable afterwards) {
    this.afterwards = afterwards;
    Migrations.run(source, dialect);
    makeSlots(source, dialect);
    this.pool = pool(source, dialect);
    this.database = new Database(pool, dialect);
    this.wakes = dialect.singleProcess() ? Wakes.NONE : new PostgresWakes(source);
    this.store = new JdbcStore(database);
    this.leases = new JdbcLeases(database, wakes);
    this.workflows = new JdbcWorkflowStore(database);
    this.pages = new JdbcPages(database);
    this.accounts = new JdbcAccounts(database);
    this.directory = new JdbcDirectory(database);
    this.housekeeping = new Housekeeping(database);
  }

  /**
   * Opens the database behind a data source; the product's name that its driver tells decides the
   * dialect.
   *
   * @param afterwards run once everything is closed, {@code null} for nothing
   */
  public static JdbcStores open(DataSource source, @Nullable Runnable afterwards) {
    return new JdbcStores(source, dialect(source), afterwards);
  }

  private static Dialect dialect(DataSource source) {
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      if (product.contains("Derby")) {
        return new DerbyDialect();
      }
      if (product.contains("PostgreSQL")) {
        return new PostgresDialect();
      }
      throw new IllegalArgumentException(product + " is not supported: use Derby or PostgreSQL");
    } catch (SQLException failure) {
      throw new StoreFailure("the database does not answer: " + failure.getMessage(), failure);
    }
  }

  private static HikariDataSource pool(DataSource source, Dialect dialect) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("runnel");
    config.setDataSource(source);
    config.setSchema(dialect.schema());
    config.setAutoCommit(false);
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    // Else schema and greeting end with the first transaction of a connection, if it is rolled
    // back.
    config.setIsolateInternalQueries(true);
    if (!dialect.greeting().isEmpty()) {
      config.setConnectionInitSql(dialect.greeting());
    }
    return new HikariDataSource(config);
  }

  /** Makes the slots of a new database; of nodes that start at once, one does it. */
  private static void makeSlots(DataSource source, Dialect dialect) {
    try (Connection connection = source.getConnection()) {
      connection.setSchema(dialect.schema());
      connection.setAutoCommit(false);
      Query.list(
          connection,
          "select revision from publication where id = 1" + dialect.updateLock(),
          bind -> {},
          row -> 1);
      if (Query.list(connection, "select slot from slot", bind -> {}, row -> 1).isEmpty()) {
        Query.batch(
            connection,
            "insert into slot (slot, epoch, expires) values (?, 0, 0)",
            IntStream.range(0, dialect.slots()).boxed().toList(),
            (bind, slot) -> bind.number(slot));
      }
      connection.commit();
    } catch (SQLException failure) {
      throw new StoreFailure("the slots cannot be made: " + failure.getMessage(), failure);
    }
  }

  /** The engine's path. */
  public Store store() {
    return store;
  }

  /** Slots. */
  public Leases leases() {
    return leases;
  }

  /** Workflows. */
  public WorkflowStore workflows() {
    return workflows;
  }

  /** Reads for people. */
  public Pages pages() {
    return pages;
  }

  /** Owners, lists, association types. */
  public Directory directory() {
    return directory;
  }

  /** Users. */
  public Accounts accounts() {
    return accounts;
  }

  /** Whether the database answers. */
  public boolean answers() {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select revision from publication where id = 1")) {
      statement.executeQuery().close();
      connection.rollback();
      return true;
    } catch (SQLException failure) {
      return false;
    }
  }

  /** What is deleted when its time is over. */
  Housekeeping housekeeping() {
    return housekeeping;
  }

  /** Its transactions. */
  Database database() {
    return database;
  }

  /** The pool's state; any thread. */
  HikariPoolMXBean connections() {
    return pool.getHikariPoolMXBean();
  }

  @Override
  public void close() {
    housekeeping.close();
    wakes.close();
    pool.close();
    if (afterwards != null) {
      afterwards.run();
    }
  }
}
