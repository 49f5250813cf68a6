// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.time;

import io.runnel.workflow.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Engine time that runs with the system's clock. */
public final class SystemClock implements EngineClock {
  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public Duration pauseUntil(Instant due) {
    Duration pause = Duration.between(instant(), due);
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  @Override
  public AutoCloseable onTurn(Runnable listener) {
    return () -> {};
  }
}
