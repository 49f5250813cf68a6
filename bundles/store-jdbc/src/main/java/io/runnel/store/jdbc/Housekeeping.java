// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once an hour forgets what has had its time: keys of events seen, notes of repeated events, ended
 * sessions and tokens. Small transactions, so that nobody waits for it; by the database's clock.
 * Several nodes may do it at once.
 */
final class Housekeeping implements AutoCloseable {
  /** How long a repeated event is recognised (design section 7.6). */
  static final Duration SEEN = Duration.ofDays(30);

  /** Most rows of one kind in one transaction. */
  static final int PART = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final int FIRST_MINUTES = 10;
  private static final int EVERY_MINUTES = 60;
  private static final int MOST_PARTS = 1000;

  private final Database database;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "runnel-store-housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  Housekeeping(Database database) {
    this.database = database;
    hourly.scheduleWithFixedDelay(this::sweep, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  private void sweep() {
    try {
      int forgotten = sweep(now());
      if (forgotten > 0) {
        LOG.info("{} rows whose time is over were deleted", forgotten);
      }
    } catch (RuntimeException failure) {
      LOG.warn("old rows stay until the next hour: {}", failure.getMessage());
    }
  }

  private Instant now() {
    String sql = "select current_timestamp as moment from publication where id = 1";
    return database
        .read(connection -> Query.list(connection, sql, bind -> {}, row -> row.timestamp("moment")))
        .get(0);
  }

  /** Deletes what is over at a time; answers how many rows. */
  int sweep(Instant now) {
    Instant old = now.minus(SEEN);
    return drop(new Rows("seen", "dedup_key", "happened < ?"), old)
        + drop(new Rows("kept_event", "id", "state = 'DUPLICATE' and happened < ?"), old)
        + drop(new Rows("token", "hash", "expires < ?"), now);
  }

  private record Rows(String table, String key, String over) {
    String delete() {
      String some = "select " + key + " from " + table + " where " + over;
      String part = some + " fetch first " + PART + " rows only";
      return "delete from " + table + " where " + over + " and " + key + " in (" + part + ")";
    }
  }

  private int drop(Rows rows, Instant before) {
    int all = 0;
    int part = PART;
    for (int parts = 0; part == PART && parts < MOST_PARTS; parts++) {
      part =
          database.write(
              connection ->
                  Query.change(
                      connection, rows.delete(), bind -> bind.instant(before).instant(before)));
      all += part;
    }
    return all;
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
