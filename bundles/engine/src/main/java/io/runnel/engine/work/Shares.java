// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.host.Lane;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each tenant's share of the live lane. While the worker is behind, what a tenant brings beyond its
 * share waits in the bulk lane, so that an import of one holds up neither the others nor its own
 * single changes for long (case B70). Entries of one record keep their order, whatever their lanes.
 * Thread-safe.
 */
public final class Shares {
  private final int share;
  private final Map<Integer, Integer> taken = new ConcurrentHashMap<>();

  /**
   * @param share entries of each tenant that may wait in the live lane
   */
  public Shares(int share) {
    this.share = share;
  }

  /**
   * The lane for more entries of a tenant.
   *
   * @param wanted the lane that they ask for
   */
  public Lane lane(int tenant, int entries, Lane wanted) {
    if (wanted == Lane.BULK) {
      return wanted;
    }
    int now = taken.merge(tenant, entries, (before, more) -> Math.min(before + more, share + 1));
    return now > share ? Lane.BULK : Lane.LIVE;
  }

  /** The worker is not behind: everybody has a whole share again. */
  void renew() {
    taken.clear();
  }
}
