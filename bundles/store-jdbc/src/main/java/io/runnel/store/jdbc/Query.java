// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Runs statements and batches. */
final class Query {
  private Query() {}

  /** Makes something of a row. */
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** Sets the parameters of one row of a batch. */
  interface Binder<T> {
    void bind(Bind bind, T row) throws SQLException;
  }

  /** Sets the parameters of a statement. */
  interface Parameters {
    void set(Bind bind) throws SQLException;
  }

  /** All rows of a query. */
  static <T> List<T> list(
      Connection connection, String sql, Parameters parameters, Reader<T> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.set(new Bind(statement));
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result);
        while (result.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    }
  }

  /**
   * One select by keys; by more than {@link Store#MAX_BATCH} of them several, since a database
   * takes only so many parameters (case B70).
   *
   * @param sql with {@code %s} in place of the list of marks
   */
  static <T> List<T> byTexts(Connection connection, String sql, List<String> keys, Reader<T> reader)
      throws SQLException {
    List<T> found = new ArrayList<>();
    for (List<String> part : parts(keys)) {
      String full = sql.formatted(marks(part.size()));
      found.addAll(list(connection, full, bind -> texts(bind, part), reader));
    }
    return found;
  }

  /** The same by numbers. */
  static <T> List<T> byNumbers(Connection connection, String sql, List<Long> keys, Reader<T> reader)
      throws SQLException {
    List<T> found = new ArrayList<>();
    for (List<Long> part : parts(keys)) {
      String full = sql.formatted(marks(part.size()));
      found.addAll(list(connection, full, bind -> numbers(bind, part), reader));
    }
    return found;
  }

  private static <K> List<List<K>> parts(List<K> keys) {
    List<List<K>> parts = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += Store.MAX_BATCH) {
      parts.add(keys.subList(from, Math.min(from + Store.MAX_BATCH, keys.size())));
    }
    return parts;
  }

  /** One change; answers how many rows it met. */
  static int change(Connection connection, String sql, Parameters parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.set(new Bind(statement));
      return statement.executeUpdate();
    }
  }

  /** One batch; answers how many rows each of its parts met. Nothing is sent for no rows. */
  static <T> int[] batch(Connection connection, String sql, Collection<T> rows, Binder<T> binder)
      throws SQLException {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Bind bind = new Bind(statement);
      for (T row : rows) {
        binder.bind(bind, row);
        bind.next();
      }
      return statement.executeBatch();
    }
  }

  /**
   * A list of question marks for at least the given number of values. Its length is a power of two,
   * so that few different statements are ever prepared.
   */
  static String marks(int values) {
    int size = Integer.highestOneBit(Math.max(values * 2 - 1, 1));
    return "(" + String.join(",", Collections.nCopies(size, "?")) + ")";
  }

  /** Sets texts, the last one again and again until the list of marks is full. */
  static void texts(Bind bind, List<String> values) throws SQLException {
    int size = Integer.highestOneBit(Math.max(values.size() * 2 - 1, 1));
    for (int i = 0; i < size; i++) {
      bind.text(values.get(Math.min(i, values.size() - 1)));
    }
  }

  /** The same for numbers. */
  static void numbers(Bind bind, List<Long> values) throws SQLException {
    int size = Integer.highestOneBit(Math.max(values.size() * 2 - 1, 1));
    for (int i = 0; i < size; i++) {
      bind.number(values.get(Math.min(i, values.size() - 1)));
    }
  }
}
