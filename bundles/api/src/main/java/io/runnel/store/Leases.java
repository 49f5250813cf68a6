// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Who owns which slot. Expiry is by the database's clock. Called by one engine thread per node. */
@ConsumerType
public interface Leases {
  /**
   * Takes free or expired slots so that each living node has its share; renews those held. On a
   * single-process store it takes all and raises their epochs once.
   *
   * @param node name of the node
   * @param length how long a lease lasts without renewal
   * @return all slots that the node owns now
   */
  List<Lease> acquire(String node, Duration length);

  /** Gives all slots of the node back, so that others need not wait for the expiry. */
  void release(String node);

  /**
   * Leases a node number for ids.
   *
   * @return 0 to 1023, unique among living nodes
   */
  int nodeNumber(String node, Duration length);

  /**
   * Calls the listener, in a thread of the store's, whenever something was written that the slots'
   * owner should look at. Closing ends it.
   */
  AutoCloseable onWake(Runnable listener);
}
