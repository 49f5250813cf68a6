// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.KindSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** On which properties of the record the waits of a plan depend. */
public final class Waits {
  private Waits() {}

  /** All properties on which some wait of the plan depends. */
  public static Set<String> properties(Plan plan, KindSource kinds) {
    Set<String> properties = new HashSet<>();
    plan.nodes().forEach(node -> properties.addAll(properties(node, kinds)));
    return Set.copyOf(properties);
  }

  /** Properties on which a wait at this step depends. */
  public static Set<String> properties(Plan.Node node, KindSource kinds) {
    InstalledAction action = kinds.action(node.step().kind()).orElse(null);
    if (action == null) {
      return Set.of();
    }
    Map<String, Object> settings = node.settings();
    int version = node.step().kindVersion();
    try {
      if (version > 0 && version < action.kind().version()) {
        settings = action.service().upgrade(version, settings);
      }
      Record bound = action.settings().bind(settings).value();
      return bound == null ? Set.of() : action.service().waitsOn(bound);
    } catch (RuntimeException | LinkageError unfit) {
      return Set.of(); // What is wrong with it shows when the step is run.
    }
  }
}
