// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes data sources of JDBC URLs with the drivers that this bundle brings. */
public final class DataSources {
  private static final String POSTGRES = "jdbc:postgresql:";

  private DataSources() {}

  /**
   * Opens the database of a URL; a Derby database is made if it is not there.
   *
   * @param user empty if the URL says it
   * @throws IllegalArgumentException for a URL of another database
   * @throws io.runnel.store.StoreFailure if the database does not answer
   */
  public static JdbcStores open(String url, String user, String password) {
    if (EmbeddedDerby.understands(url)) {
      return JdbcStores.open(EmbeddedDerby.source(url), () -> EmbeddedDerby.close(url));
    }
    if (url.startsWith(POSTGRES)) {
      return JdbcStores.open(postgres(url, user, password), null);
    }
    throw new IllegalArgumentException(
        "url: '" + url + "' is neither jdbc:postgresql://host/database nor jdbc:derby:folder");
  }

  private static DataSource postgres(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    source.setApplicationName("runnel");
    if (!user.isEmpty()) {
      source.setUser(user);
      source.setPassword(password);
    }
    return source;
  }
}
