// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.clock;

import io.runnel.workflow.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An engine clock that stands still until a test turns it. Any thread may read or turn it. */
public final class TestClock implements EngineClock {
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Instant now;

  /** Stands at a time. */
  public TestClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Duration pauseUntil(Instant due) {
    return due.isAfter(now) ? FOR_EVER : Duration.ZERO;
  }

  @Override
  public AutoCloseable onTurn(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Moves on. */
  public void turn(Duration by) {
    turnTo(now.plus(by));
  }

  /** Moves to a time, and wakes who waits for it. */
  public void turnTo(Instant time) {
    now = time;
    listeners.forEach(Runnable::run);
  }
}
