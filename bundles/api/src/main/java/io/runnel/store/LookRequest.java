// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a look asks for.
 *
 * @param leases owned slots
 * @param now the engine's time: timers and effects due then or before are wanted
 * @param limit most rows per slot and sort
 * @param renewal how much longer the leases shall last; zero for no renewal
 */
public record LookRequest(List<Lease> leases, Instant now, int limit, Duration renewal) {}
