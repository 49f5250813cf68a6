// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.workflow.Workflows;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is published, as one consistent read.
 *
 * @param revision counts up with each publish, on, off and delete, over all tenants
 * @param workflows every workflow that was ever published and is not deleted, in order of
 *     publication
 */
public record Publication(long revision, List<Published> workflows) {
  /**
   * @param id the workflow
   * @param tenant its tenant
   * @param version its present version
   * @param state on or off
   * @param offMode what happens to those inside while it is off
   * @param document the present version's document
   */
  public record Published(
      long id,
      int tenant,
      int version,
      Workflows.State state,
      Workflows.OffMode offMode,
      Map<String, Object> document) {}

  /**
   * A version.
   *
   * @param workflow the workflow
   * @param version its number
   * @param at when it was published
   * @param by who published it
   * @param document the document
   */
  public record Version(
      long workflow, int version, Instant at, String by, Map<String, Object> document) {}
}
