// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.StoreFailure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database, at once if it answers, else again and again in a thread of its own: a
 * database server may well start after the container.
 */
final class Opening implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final int PAUSE_SECONDS = 5;

  private final Supplier<JdbcStores> open;
  private final Consumer<JdbcStores> opened;
  private final Consumer<String> failed;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final @Nullable Thread thread;
  private @Nullable JdbcStores stores;

  /**
   * @param open opens; a {@link StoreFailure} means try again, any other throw is the caller's
   * @param opened called once, when it is open
   * @param failed called with the reason after each try that failed
   */
  Opening(Supplier<JdbcStores> open, Consumer<JdbcStores> opened, Consumer<String> failed) {
    this.open = open;
    this.opened = opened;
    this.failed = failed;
    if (attempt()) {
      this.thread = null;
    } else {
      this.thread = new Thread(this::run, "runnel-store-open");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private synchronized boolean attempt() {
    if (stop.getCount() == 0) {
      return true;
    }
    try {
      JdbcStores ready = open.get();
      stores = ready;
      opened.accept(ready);
      return true;
    } catch (StoreFailure failure) {
      failed.accept(String.valueOf(failure.getMessage()));
      LOG.warn("{}; trying again in {} s", failure.getMessage(), PAUSE_SECONDS);
      return false;
    }
  }

  private void run() {
    try {
      while (!stop.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
        if (attempt()) {
          return;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      failed.accept("the database cannot be used: " + failure.getMessage());
      LOG.error("the database cannot be used: {}", failure.getMessage(), failure);
    }
  }

  /** Stops trying, and closes what was opened. */
  @Override
  public void close() {
    stop.countDown();
    synchronized (this) {
      if (stores != null) {
        stores.close();
      }
    }
  }
}
