// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL whose connections are closed only after somebody has looked at them. */
final class WatchedSource extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;

  private final transient Watcher watcher;

  /** Looks at a connection as it is when it is given back. */
  interface Watcher {
    void see(Connection connection) throws SQLException;
  }

  WatchedSource(String url, Watcher watcher) {
    setUrl(url);
    this.watcher = watcher;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return (Connection)
        java.lang.reflect.Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                watcher.see(real);
              }
              try {
                return method.invoke(real, arguments);
              } catch (java.lang.reflect.InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
