// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.store.Lease;
import io.runnel.store.Leases;
import java.time.Duration;
import java.util.List;

/** The slots that this node owns. Used by the worker's thread. */
final class OwnedSlots {
  /** Looks between two rounds of sharing the slots out anew. */
  private static final int LOOKS = 5;

  private final Leases leases;
  private final String node;
  private final Duration length;
  private final boolean alone;
  private List<Lease> held = List.of();
  private int looks;

  /**
   * @param alone nobody else can take slots, so leases need no renewal
   */
  OwnedSlots(Leases leases, String node, Duration length, boolean alone) {
    this.leases = leases;
    this.node = node;
    this.length = length;
    this.alone = alone;
  }

  List<Lease> held() {
    boolean share = !alone && ++looks >= LOOKS;
    if (held.isEmpty() || share) {
      held = leases.acquire(node, length);
      looks = 0;
    }
    return held;
  }

  /** The slots that it owned last, without asking for more. */
  List<Lease> last() {
    return held;
  }

  Duration renewal() {
    return alone ? Duration.ZERO : length;
  }

  /** Forgets what it owns, so that it is asked for again. */
  void forget() {
    held = List.of();
  }

  void release() {
    leases.release(node);
    held = List.of();
  }
}
