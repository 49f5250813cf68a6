// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Ids of 41 bits of milliseconds since 2025, 10 bits of node and 12 bits of sequence. They grow
 * with real time and never go backwards on one node, whatever its clock does. Any thread may ask.
 */
public final class Ids {
  private static final long EPOCH = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final int SEQUENCES = 1 << 12;

  private final InstantSource real;
  private final long node;
  private long millis;
  private int sequence;

  /**
   * @param node 0 to 1023, leased from the store
   */
  public Ids(InstantSource real, int node) {
    this.real = real;
    this.node = node;
  }

  /** When an id was made. */
  public static Instant madeAt(long id) {
    return Instant.ofEpochMilli((id >> 22) + EPOCH);
  }

  /** The next id. */
  public synchronized long next() {
    long now = real.millis() - EPOCH;
    if (now > millis) {
      millis = now;
      sequence = 0;
    } else if (++sequence == SEQUENCES) {
      millis++;
      sequence = 0;
    }
    return millis << 22 | node << 12 | sequence;
  }
}
