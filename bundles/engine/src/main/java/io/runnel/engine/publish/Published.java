// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.engine.match.TriggerIndex;
import io.runnel.host.Owner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One consistent view of what is published. Immutable.
 *
 * @param revision the publication's revision
 * @param generation the registry's generation that the index was made of
 * @param workflows by id
 * @param people owners by tenant
 * @param index finds candidates by event
 * @param waits properties on which waits depend
 */
public record Published(
    long revision,
    long generation,
    Map<Long, Active> workflows,
    Map<Integer, List<Owner>> people,
    TriggerIndex index,
    Waits waits) {

  /** The directory of a tenant's owners, inactive ones included, by id. */
  public List<Owner> owners(int tenant) {
    return people.getOrDefault(tenant, List.of());
  }

  /** The workflow with an id, {@code null} if it is not published or deleted. */
  public @Nullable Active workflow(long id) {
    return workflows.get(id);
  }
}
