// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.rules.json.Json;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other. */
final class Bind {
  private final PreparedStatement statement;
  private int at;

  Bind(PreparedStatement statement) {
    this.statement = statement;
  }

  Bind number(long value) throws SQLException {
    statement.setLong(++at, value);
    return this;
  }

  Bind text(@Nullable String value) throws SQLException {
    statement.setString(++at, value);
    return this;
  }

  /** A text that the column cuts at a number of characters, never within a surrogate pair. */
  Bind text(@Nullable String value, int most) throws SQLException {
    return words(value == null ? null : cut(value, most));
  }

  /** A text for people; the one character that PostgreSQL cannot hold is replaced. */
  Bind words(@Nullable String value) throws SQLException {
    return text(value == null ? null : value.replace('\u0000', '\uFFFD'));
  }

  private static String cut(String value, int most) {
    if (value.length() <= most) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(most - 2)) ? most - 2 : most - 1;
    return value.substring(0, end) + "…";
  }

  Bind flag(boolean value) throws SQLException {
    return number(value ? 1 : 0);
  }

  Bind instant(@Nullable Instant value) throws SQLException {
    if (value == null) {
      statement.setNull(++at, Types.BIGINT);
    } else {
      statement.setLong(++at, Micros.of(value));
    }
    return this;
  }

  Bind json(Map<String, ?> value) throws SQLException {
    return text(Json.write(value));
  }

  /** The same, absent when there is nothing in it. */
  Bind jsonOrNull(Map<String, ?> value) throws SQLException {
    return text(value.isEmpty() ? null : Json.write(value));
  }

  void next() throws SQLException {
    statement.addBatch();
    at = 0;
  }
}
