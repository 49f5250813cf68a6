// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.engine.match.TriggerIndex;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One consistent view of what is published. Immutable.
 *
 * @param revision the publication's revision
 * @param generation the registry's generation that the index was made of
 * @param workflows by id
 * @param index finds candidates by event
 * @param waits properties on which waits depend
 */
public record Published(
    long revision, long generation, Map<Long, Active> workflows, TriggerIndex index, Waits waits) {

  /** The workflow with an id, {@code null} if it is not published or deleted. */
  public @Nullable Active workflow(long id) {
    return workflows.get(id);
  }
}
