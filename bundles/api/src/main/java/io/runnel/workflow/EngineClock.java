// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The engine's time: delays, schedules, retries and history use it; leases, sessions, signatures
 * and HTTP time-outs use real time instead. The product brings one that runs with the system clock;
 * a service registered with a higher ranking before the engine starts replaces it, which tests do.
 */
@ConsumerType
public interface EngineClock extends InstantSource {
  /**
   * How long in real time until the engine's time reaches an instant. A clock that stands still
   * answers a very long time and tells its listeners when it is turned.
   */
  Duration pauseUntil(Instant due);

  /** Calls the listener whenever the time jumps. Closing ends it. */
  AutoCloseable onTurn(Runnable listener);
}
