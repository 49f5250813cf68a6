// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look asks for.
 *
 * @param leases owned slots
 * @param now the engine's time: timers and effects due then or before are wanted
 * @param limit most rows per slot and sort
 * @param renewal prolongs the leases with the same statement; {@code null} for no renewal
 */
public record LookRequest(List<Lease> leases, Instant now, int limit, @Nullable Renewal renewal) {

  /**
   * @param node name of the node that looks; it counts as living for as long
   * @param length how much longer the leases shall last
   */
  public record Renewal(String node, Duration length) {}
}
