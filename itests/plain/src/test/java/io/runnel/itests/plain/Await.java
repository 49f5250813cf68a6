// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition to hold; the deadline only ends a test that hangs. */
public final class Await {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();

  private Await() {}

  /** Waits until it holds. */
  public static void until(String what, Supplier<Boolean> condition) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still not so after " + DEADLINE + ": " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    }
  }
}
