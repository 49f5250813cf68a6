// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.RecordRef;
import io.runnel.rules.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row by name. */
final class Row {
  private final ResultSet row;

  Row(ResultSet row) {
    this.row = row;
  }

  long number(String column) throws SQLException {
    return row.getLong(column);
  }

  int integer(String column) throws SQLException {
    return row.getInt(column);
  }

  boolean flag(String column) throws SQLException {
    return row.getInt(column) != 0;
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return row.getString(column);
  }

  String text(String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  RecordRef ref(String column) throws SQLException {
    return RecordRef.ofKey(text(column));
  }

  Instant instant(String column) throws SQLException {
    return Micros.instant(row.getLong(column));
  }

  /** Of a column with a time of the database's own. */
  Instant timestamp(String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  @Nullable Instant instantOrNull(String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : Micros.instant(micros);
  }

  Map<String, Object> json(String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? Map.of() : Json.read(text);
  }
}
