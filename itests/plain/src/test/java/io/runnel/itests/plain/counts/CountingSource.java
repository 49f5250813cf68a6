// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.counts;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source whose connections write down every execute and batch, one list per committed
 * transaction.
 */
final class CountingSource {
  private static final Set<String> COUNTED =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

  private final List<List<String>> seen = new ArrayList<>();

  DataSource around(DataSource source) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = call(source, method, arguments);
          return answer instanceof Connection connection ? connection(connection) : answer;
        });
  }

  private Connection connection(Connection connection) {
    List<String> open = new ArrayList<>();
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object answer = call(connection, method, arguments);
          switch (method.getName()) {
            case "commit" -> committed(open);
            case "rollback" -> open.clear();
            default -> {}
          }
          if (answer instanceof PreparedStatement prepared) {
            return statement(
                PreparedStatement.class, prepared, new Noted(open, arguments[0].toString()));
          }
          return answer instanceof Statement plain
              ? statement(Statement.class, plain, new Noted(open, ""))
              : answer;
        });
  }

  private record Noted(List<String> open, String sql) {
    void note(String method, Object @Nullable [] arguments) {
      String text = sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql;
      open.add(method + " " + text.replaceAll("\\((\\?,)*\\?\\)", "(..)"));
    }
  }

  private static <T extends Statement> T statement(Class<T> type, T statement, Noted noted) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (COUNTED.contains(method.getName())) {
            noted.note(method.getName(), arguments);
          }
          return call(statement, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CountingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getTargetException();
    }
  }

  private synchronized void committed(List<String> open) {
    seen.add(List.copyOf(open));
    open.clear();
  }

  /** Every transaction since the last time, in order. */
  synchronized List<List<String>> take() {
    List<List<String>> taken = List.copyOf(seen);
    seen.clear();
    return taken;
  }

  /** The same, without forgetting it. */
  synchronized List<List<String>> peek() {
    return List.copyOf(seen);
  }
}
