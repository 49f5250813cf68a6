// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a failed try is repeated: after 1 minute, then twice as long each time up to 8 hours, at
 * most 10 tries within 3 days (mission row A27).
 */
public final class Retries {
  /** Most tries. */
  public static final int LIMIT = 10;

  /** Longest time from the first try to the last. */
  public static final Duration DEADLINE = Duration.ofDays(3);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(8);

  private Retries() {}

  /**
   * When to try again.
   *
   * @param attempt the try that failed, from 1
   * @param asked shortest pause that the step asked for
   * @return {@code null} if there is no try left
   */
  public static @Nullable Instant next(
      int attempt, Instant now, Instant deadline, @Nullable Duration asked) {
    if (attempt >= LIMIT) {
      return null;
    }
    Duration pause = asked != null ? asked : pause(attempt);
    Instant due = now.plus(pause);
    return due.isAfter(deadline) ? null : due;
  }

  private static Duration pause(int attempt) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
