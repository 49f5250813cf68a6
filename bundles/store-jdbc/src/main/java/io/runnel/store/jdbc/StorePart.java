// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import com.zaxxer.hikari.HikariPoolMXBean;
import io.runnel.workflow.HealthPart;
import io.runnel.workflow.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how the database does. Open or not, somebody always answers for it. */
final class StorePart implements HealthPart {
  private static final String REMEDY =
      "see that the database runs and that url, user and password of io.runnel.store are right;"
          + " Runnel tries again by itself";

  private volatile @Nullable JdbcStores opened;
  private volatile String trouble = "the database is not open yet";

  /** It is open. */
  void opened(JdbcStores stores) {
    opened = stores;
  }

  /** It cannot be opened now. */
  void failed(String why) {
    trouble = why;
  }

  @Override
  public String name() {
    return "store";
  }

  @Override
  public List<Finding> findings() {
    JdbcStores stores = opened;
    if (stores == null) {
      return List.of(Finding.down(trouble, REMEDY));
    }
    String away = stores.database().trouble();
    return away == null
        ? List.of()
        : List.of(Finding.down("the database does not answer: " + away, REMEDY));
  }

  @Override
  public List<Metric> metrics() {
    JdbcStores stores = opened;
    return stores == null ? List.of() : connections(stores.connections());
  }

  private static List<Metric> connections(HikariPoolMXBean pool) {
    return List.of(
        Metric.gauge(
            "db_connections_active",
            "Connections to the database that are in use.",
            pool.getActiveConnections()),
        Metric.gauge(
            "db_connections_idle",
            "Connections to the database that are free.",
            pool.getIdleConnections()),
        Metric.gauge(
            "db_connections_waiting",
            "Threads that wait for a connection; above 0 for long, the database is too slow.",
            pool.getThreadsAwaitingConnection()));
  }
}
