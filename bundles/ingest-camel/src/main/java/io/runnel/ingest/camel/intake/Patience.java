// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long a route's thread waits for an inbox that takes nothing now. The thread is the consumer's
 * own, so its source is not read further meanwhile: that is the back-pressure (design section
 * 7.14).
 *
 * @param limit when waiting ends and the failure goes to the consumer, which delivers again later
 * @param first the first pause; each is twice the one before, up to a second
 * @param goesOn false once the route is being stopped
 */
public record Patience(Duration limit, Duration first, BooleanSupplier goesOn) {
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  /** One that pauses for 50 milliseconds first, and a minute in all. */
  public static Patience whileRunning(BooleanSupplier goesOn) {
    return new Patience(Duration.ofMinutes(1), Duration.ofMillis(50), goesOn);
  }

  /** A new wait. */
  Waiting begin() {
    return new Waiting(System.nanoTime() + limit.toNanos(), first.toNanos());
  }

  /** The pauses of one wait. */
  final class Waiting {
    private final long end;
    private long pause;

    private Waiting(long end, long pause) {
      this.end = end;
      this.pause = pause;
    }

    /** Pauses in this thread; throws what is wrong when that is of no more use. */
    void pause(RuntimeException wrong) {
      if (!goesOn.getAsBoolean() || System.nanoTime() > end) {
        throw wrong;
      }
      LockSupport.parkNanos(pause);
      if (Thread.currentThread().isInterrupted()) {
        throw wrong;
      }
      pause = Math.min(2 * pause, LONGEST);
    }
  }
}
