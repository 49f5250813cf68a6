// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes data sources of JDBC URLs with the drivers that this bundle brings. */
public final class DataSources {
  private static final Logger LOG = LoggerFactory.getLogger(DataSources.class);
  private static final String DERBY = "jdbc:derby:";

  private DataSources() {}

  static JdbcStores open(String url, StoreComponent.Configuration configuration) {
    return open(url, configuration.user(), configuration.password());
  }

  /** Opens the database of a URL; a Derby database is made if it is not there. */
  public static JdbcStores open(String url, String user, String password) {
    if (!url.startsWith(DERBY)) {
      return JdbcStores.open(postgres(url, user, password), null);
    }
    String name = url.substring(DERBY.length());
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(name);
    derby.setCreateDatabase("create");
    return JdbcStores.open(derby, () -> shutDown(name));
  }

  private static DataSource postgres(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    if (!user.isEmpty()) {
      source.setUser(user);
      source.setPassword(password);
    }
    return source;
  }

  private static void shutDown(String name) {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(name);
    derby.setShutdownDatabase("shutdown");
    try {
      derby.getConnection().close();
    } catch (SQLException down) {
      // Derby tells a clean shutdown by an exception with this state.
      if (!"08006".equals(down.getSQLState())) {
        LOG.warn("Derby did not shut down cleanly: {}", down.getMessage());
      }
    }
  }
}
