// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.store.Backlog;
import io.runnel.store.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What waits in the store, asked at most once in ten seconds, and only when somebody looks: an
 * engine that nobody watches counts nothing. Any thread.
 */
final class BacklogWatch {
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Pages pages;
  private final InstantSource real;
  private Instant askedAt = Instant.MIN;
  private Backlog last = Backlog.UNKNOWN;

  BacklogWatch(Pages pages, InstantSource real) {
    this.pages = pages;
    this.real = real;
  }

  /** What waits; if the store does not answer, what waited last. */
  synchronized Backlog now() {
    Instant now = real.instant();
    if (askedAt.plus(KEPT).isBefore(now)) {
      askedAt = now;
      last = pages.backlog();
    }
    return last;
  }
}
