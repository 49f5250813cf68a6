// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;

/** Opens a latch as soon as Camel has begun to shut routes down. */
final class ShutdownWatch {
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final CompletableFuture<Boolean> begun;

  ShutdownWatch(CamelContext camel, CountDownLatch opened) {
    DefaultShutdownStrategy strategy = (DefaultShutdownStrategy) camel.getShutdownStrategy();
    begun = CompletableFuture.supplyAsync(() -> watch(strategy, opened));
  }

  boolean sawItBegin() {
    return begun.join();
  }

  private static boolean watch(DefaultShutdownStrategy strategy, CountDownLatch opened) {
    long end = System.nanoTime() + DEADLINE_NANOS;
    while (strategy.getCurrentShutdownTaskFuture() == null && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    boolean begun = System.nanoTime() < end;
    opened.countDown();
    return begun;
  }
}
