// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Duration;

/**
 * How often a host is asked, in the engine's time.
 *
 * @param poll pause between two looks at its feed
 * @param compare pause between two comparisons of ids, where the feed tells no deletions
 */
public record Rhythm(Duration poll, Duration compare) {
  /** Every minute, and once an hour. */
  public static final Rhythm USUAL = new Rhythm(Duration.ofMinutes(1), Duration.ofHours(1));
}
