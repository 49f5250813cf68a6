// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.opentest4j.AssertionFailedError;

/** Looks at something until it is so, or fails at a deadline with the last thing seen. */
public final class Await {
  /** Long enough for a machine that does other work; nobody waits for it when all is well. */
  public static final Duration LONG = Duration.ofMinutes(3);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  /** Waits until the condition holds; what it throws counts as not yet. */
  public static void until(String what, Callable<Boolean> condition) {
    value(what, () -> condition.call() ? Optional.of(true) : Optional.empty());
  }

  /** Waits until there is a value; what the source throws counts as none. */
  public static <T> T value(String what, Callable<Optional<T>> source) {
    long deadline = System.nanoTime() + LONG.toNanos();
    Throwable last = null;
    do {
      try {
        Optional<T> found = source.call();
        if (found.isPresent()) {
          return found.get();
        }
        last = null;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionFailedError("interrupted while waiting for " + what, interrupted);
      } catch (Exception | AssertionError failure) {
        last = failure;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    } while (System.nanoTime() < deadline);
    throw new AssertionFailedError(what + " did not come within " + LONG, last);
  }
}
