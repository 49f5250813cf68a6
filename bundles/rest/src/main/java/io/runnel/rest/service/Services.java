// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.service;

import io.runnel.host.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The services that resources call. Services come and go while the server runs, so a resource asks
 * anew in each request and keeps nothing.
 */
public interface Services {
  /** The service, if it is there now. */
  <T> Optional<T> find(Class<T> type);

  /** All services of a type that are there now. */
  <T> List<T> all(Class<T> type);

  /**
   * The service.
   *
   * @throws Refusal {@code UNAVAILABLE} naming the missing service and what to do
   */
  default <T> T need(Class<T> type) {
    return find(type).orElseThrow(() -> missing(type));
  }

  private static Refusal missing(Class<?> type) {
    return new Refusal(
        Refusal.Reason.UNAVAILABLE,
        "the service "
            + type.getName()
            + " is not there now; check that its bundle is installed and active, then try again");
  }
}
