// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

/**
 * How much is done at a time. Any value from 1 to 100,000 works, whatever the other is: what is
 * more than a limit waits its turn, and nothing fails for being much (case B70).
 *
 * @param batch most entries, most timers and most writes of one batch, and most records of one part
 *     of fan-out work
 * @param effects most outside calls under way
 */
public record Limits(int batch, int effects) {
  /** What suits most. */
  public static final Limits USUAL = new Limits(256, 64);

  private static final int MOST = 100_000;
  private static final int PAGE = 1000;

  /** Checks the values. */
  public Limits {
    check("batch", batch);
    check("effects", effects);
  }

  /** Records of one part of fan-out work: no more than one page of a list has. */
  int part() {
    return Math.min(batch, PAGE);
  }

  private static void check(String name, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(name + " must be from 1 to " + MOST + ", not " + value);
    }
  }
}
