// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.engine.publish.Publisher;
import io.runnel.rules.decide.Plan;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.WorkflowStore.VersionKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates step numbers of rows into the steps of their versions. */
final class Versions {
  private final Map<VersionKey, Plan> plans;

  private Versions(Map<VersionKey, Plan> plans) {
    this.plans = plans;
  }

  static Versions of(Publisher publisher, List<Enrolment> rows) {
    Map<VersionKey, Integer> wanted = new HashMap<>();
    for (Enrolment row : rows) {
      wanted.put(new VersionKey(row.workflow(), row.version()), row.ref().tenant());
    }
    return new Versions(publisher.plans(wanted));
  }

  static Versions ofHistory(Publisher publisher, List<HistoryRow> rows) {
    Map<VersionKey, Integer> wanted = new HashMap<>();
    for (HistoryRow row : rows) {
      HistoryRow.Run run = row.run();
      wanted.put(new VersionKey(run.workflow(), run.version()), run.ref().tenant());
    }
    return new Versions(publisher.plans(wanted));
  }

  Plan.@Nullable Node node(long workflow, int version, int step) {
    Plan plan = plans.get(new VersionKey(workflow, version));
    return plan == null || step < 0 || step >= plan.nodes().size() ? null : plan.node(step);
  }

  @Nullable String stepId(long workflow, int version, int step) {
    Plan.Node node = node(workflow, version, step);
    return node == null ? null : node.step().id();
  }
}
