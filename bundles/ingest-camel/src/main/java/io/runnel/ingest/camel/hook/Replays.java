// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls that were taken, for as long as their time of sending would let them in again. Only calls
 * with a right signature come here, so nobody else can fill it; what two nodes or a restart let
 * through is recognised by the events' own keys.
 */
final class Replays {
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  boolean taken(String once, Instant now) {
    Instant end = until.get(once);
    return end != null && end.isAfter(now);
  }

  /** Remembers one, and forgets those whose time is over. */
  void take(String once, Instant now, Duration window) {
    until.values().removeIf(end -> end.isBefore(now));
    // Sent at most one window in the future, it can be sent again until one window after that.
    until.put(once, now.plus(window.multipliedBy(2)));
  }
}
