// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What differs between databases. One small class per database. */
interface Dialect {
  /** Slots of a new database. */
  int slots();

  /** Whether one process owns the database alone. */
  boolean singleProcess();

  /** Name of our schema as the database spells it. */
  String schema();

  /** Column types for the migrations. */
  Map<String, String> types();

  /** Appended to a select: hold what was read, shared, until the end of the transaction. */
  String shareLock();

  /** Appended to a select: hold what was read alone until the end of the transaction. */
  String updateLock();

  /** The database's time in microseconds, as an expression. */
  String now();

  /** An absent text in a list of columns. */
  String noText();

  /** Asks all nodes to look, once this transaction is committed. */
  void wake(Connection connection) throws SQLException;

  /** Statements for a new connection of the pool, empty for none. */
  String greeting();
}
