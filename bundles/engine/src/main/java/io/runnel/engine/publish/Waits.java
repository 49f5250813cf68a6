// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.rules.decide.Plan;
import io.runnel.rules.kind.KindSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Properties on which waits depend, by workflow, in all its versions; so that a change of another
 * property, or in another workflow, costs nothing.
 */
public final class Waits {
  private final Map<Long, Set<String>> byWorkflow = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  /** Those of plans, with the kinds installed now. */
  static Waits of(Collection<Plan> plans, KindSource kinds) {
    Waits waits = new Waits();
    for (Plan plan : plans) {
      Set<String> properties = io.runnel.rules.decide.Waits.properties(plan, kinds);
      if (!properties.isEmpty()) {
        waits
            .byWorkflow
            .computeIfAbsent(plan.workflow(), key -> new HashSet<>())
            .addAll(properties);
        waits.all.addAll(properties);
      }
    }
    return waits;
  }

  /** Whether a wait of the workflow depends on some property. */
  public boolean has(long workflow) {
    return byWorkflow.containsKey(workflow);
  }

  /** Whether a wait of any workflow depends on the property. */
  public boolean onAny(String property) {
    return all.contains(property);
  }
}
