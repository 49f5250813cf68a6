// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting worker. Signals raised while it works are not lost, and count as one. */
public final class Signal {
  private final Semaphore raised = new Semaphore(0);

  /** Wakes the worker, or keeps it from sleeping next time. Any thread. */
  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /** Sleeps until the signal is raised or the time is over. */
  public void await(Duration longest) throws InterruptedException {
    raised.tryAcquire(Math.max(longest.toNanos(), 0), TimeUnit.NANOSECONDS);
    raised.drainPermits();
  }
}
