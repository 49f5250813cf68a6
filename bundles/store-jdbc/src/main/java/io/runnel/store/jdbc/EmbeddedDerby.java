// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.StoreFailure;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.derby.iapi.jdbc.AuthenticationService;
import org.apache.derby.iapi.jdbc.InternalDriver;
import org.apache.derby.impl.services.monitor.FileMonitor;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derby inside the process, without a system property and without a file of its own to log to. */
final class EmbeddedDerby {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDerby.class);
  private static final String PREFIX = "jdbc:derby:";

  /** Says that the database was there already. */
  private static final String EXISTED = "01J01";

  private static final String DATABASE_DOWN = "08006";
  private static final String ENGINE_DOWN = "XJ015";

  /** Derby keeps 1,000 pages in memory, whatever their size; 4 kB would be too small a cache. */
  private static final String PAGE_SIZE = "16384";

  private EmbeddedDerby() {}

  static boolean understands(String url) {
    return url.startsWith(PREFIX);
  }

  /** A data source for a URL; the database is made if it is not there. */
  static DataSource source(String url) {
    EmbeddedDataSource source = named(url);
    String attributes = attributes(url);
    if (!attributes.isEmpty()) {
      source.setConnectionAttributes(attributes);
    }
    source.setCreateDatabase("create");
    startEngine();
    try (Connection connection = source.getConnection()) {
      if (connection.getWarnings() == null
          || !EXISTED.equals(connection.getWarnings().getSQLState())) {
        set(connection, "derby.storage.pageSize", PAGE_SIZE);
      }
    } catch (SQLException failure) {
      throw new StoreFailure("Derby cannot open " + url + ": " + reason(failure), failure);
    }
    return source;
  }

  private static EmbeddedDataSource named(String url) {
    String name = url.substring(PREFIX.length()).split(";", 2)[0];
    if (name.isEmpty() || name.startsWith("//")) {
      throw new IllegalArgumentException(
          "url: '" + url + "' names no folder; a Derby server is not supported, use PostgreSQL");
    }
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(name);
    return source;
  }

  private static String attributes(String url) {
    int semicolon = url.indexOf(';');
    return semicolon < 0 ? "" : url.substring(semicolon + 1);
  }

  /** The innermost cause says why, for instance that another process has the database open. */
  private static String reason(SQLException failure) {
    SQLException last = failure;
    while (last.getNextException() != null) {
      last = last.getNextException();
    }
    return String.valueOf(last.getMessage());
  }

  private static void set(Connection connection, String property, String value)
      throws SQLException {
    try (CallableStatement call =
        connection.prepareCall("call syscs_util.syscs_set_database_property(?, ?)")) {
      call.setString(1, property);
      call.setString(2, value);
      call.execute();
    }
  }

  /**
   * Derby boots at the first use of its driver with settings from system properties, which are not
   * ours to set. Booted by hand it takes the same settings as arguments.
   */
  private static synchronized void startEngine() {
    if (InternalDriver.activeDriver() != null) {
      return;
    }
    Properties settings = new Properties();
    settings.setProperty("derby.service.jdbc", InternalDriver.class.getName());
    settings.setProperty("derby.service.authentication", AuthenticationService.class.getName());
    settings.setProperty("derby.module.streams", DerbyLog.class.getName());
    new FileMonitor(settings, null);
  }

  /** Closes the database of a URL. */
  static void close(String url) {
    EmbeddedDataSource source = named(url);
    source.setShutdownDatabase("shutdown");
    down(source, DATABASE_DOWN);
  }

  /**
   * Ends Derby's threads and takes its driver away. Only for a class loader whose Derby nobody else
   * uses; a later use starts it again.
   */
  static void stopEngine() {
    if (InternalDriver.activeDriver() == null) {
      return;
    }
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName("");
    source.setShutdownDatabase("shutdown");
    down(source, ENGINE_DOWN);
  }

  private static void down(EmbeddedDataSource source, String expected) {
    try {
      source.getConnection().close();
    } catch (SQLException down) {
      // Derby tells a clean shutdown by an exception.
      if (!expected.equals(down.getSQLState())) {
        LOG.warn("Derby did not shut down cleanly: {}", down.getMessage());
      }
    }
  }
}
