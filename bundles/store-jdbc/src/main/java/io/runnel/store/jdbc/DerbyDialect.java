// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.sql.Connection;
import java.util.Map;

/** Derby: one process, locks instead of versions. */
final class DerbyDialect implements Dialect {
  @Override
  public int slots() {
    return 1;
  }

  @Override
  public boolean singleProcess() {
    return true;
  }

  @Override
  public String schema() {
    return "RUNNEL";
  }

  @Override
  public Map<String, String> types() {
    return Map.of("text", "clob", "ref", "varchar(400)", "key", "varchar(700)");
  }

  @Override
  public String shareLock() {
    return " with rs";
  }

  @Override
  public String updateLock() {
    return " with rs";
  }

  @Override
  public String now() {
    return "cast(0 as bigint)";
  }

  @Override
  public String noText() {
    return "cast(null as clob)";
  }

  @Override
  public void wake(Connection connection) {
    // The process that writes is the one that looks.
  }

  @Override
  public String greeting() {
    return "";
  }
}
