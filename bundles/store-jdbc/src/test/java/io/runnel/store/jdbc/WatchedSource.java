// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL with somebody who looks on. */
final class WatchedSource extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;

  private final transient Watcher watcher;

  /** Told in the thread that works with the connection. */
  interface Watcher {
    /** A transaction is about to be committed. */
    default void committing(Connection connection) throws SQLException {}

    /** A query has been answered. */
    default void answered(String sql) throws SQLException {}
  }

  WatchedSource(String url, Watcher watcher) {
    setUrl(url);
    this.watcher = watcher;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("commit")) {
            watcher.committing(real);
          }
          Object answer = call(real, method, arguments);
          return answer instanceof PreparedStatement statement
              ? watched(statement, (String) arguments[0])
              : answer;
        });
  }

  private PreparedStatement watched(PreparedStatement real, String sql) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          Object answer = call(real, method, arguments);
          if (method.getName().equals("executeQuery")) {
            watcher.answered(sql);
          }
          return answer;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    ClassLoader loader = WatchedSource.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
