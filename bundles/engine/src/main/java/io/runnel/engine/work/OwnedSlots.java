// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.store.Lease;
import io.runnel.store.Leases;
import io.runnel.store.Look;
import io.runnel.store.LookRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots that this node owns. Used by the worker's thread. */
final class OwnedSlots {
  private final Leases leases;
  private final String node;
  private final Duration length;
  private final boolean alone;
  private volatile List<Lease> held = List.of();
  private boolean uneven;
  private long renewedAt;

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
    if (held.isEmpty() || uneven) {
      held = leases.acquire(node, length);
      uneven = false;
      renewedAt = System.nanoTime();
    }
    return held;
  }

  /** The slots that it owned last, without asking for more. Any thread. */
  List<Lease> last() {
    return held;
  }

  /** What the next look shall prolong: nothing before a third of the lease is gone. */
  LookRequest.@Nullable Renewal renewal() {
    boolean early = System.nanoTime() - renewedAt < length.toNanos() / 3;
    return alone || early ? null : new LookRequest.Renewal(node, length);
  }

  /** Takes in what a look said of the leases. */
  void looked(LookRequest request, Look look) {
    if (look.held() < held.size()) {
      forget();
    } else if (request.renewal() != null) {
      renewedAt = System.nanoTime();
      uneven = look.uneven();
    }
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
