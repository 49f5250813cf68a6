// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.publish.Active;
import io.runnel.engine.publish.Published;
import io.runnel.engine.publish.Publisher;
import io.runnel.rules.decide.Decider;
import io.runnel.rules.decide.Plan;
import io.runnel.store.StoreFailure;
import io.runnel.workflow.HealthPart;
import io.runnel.workflow.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The kinds: which are missing for what is published or under way. */
final class KindsPart implements HealthPart {
  private final KindRegistry kinds;
  private final Publisher publisher;
  private final BacklogWatch backlog;

  KindsPart(KindRegistry kinds, Publisher publisher, BacklogWatch backlog) {
    this.kinds = kinds;
    this.publisher = publisher;
    this.backlog = backlog;
  }

  @Override
  public String name() {
    return "kinds";
  }

  @Override
  public List<Finding> findings() {
    Map<String, Integer> missing = new TreeMap<>();
    published(missing);
    parked(missing);
    List<Finding> findings = new ArrayList<>();
    missing.forEach(
        (kind, parked) ->
            findings.add(
                Finding.warning(
                    "the kind %s is not installed; %d enrolments are parked for it"
                        .formatted(kind, parked),
                    "put its bundle back into deploy/ and they go on by themselves, or publish the"
                        + " workflows without it")));
    return findings;
  }

  private void published(Map<String, Integer> missing) {
    Published published = publisher.known();
    if (published == null) {
      return;
    }
    for (Active active : published.workflows().values()) {
      for (Plan.Node node : active.plan().nodes()) {
        String kind = node.step().kind();
        if (kinds.action(kind).isEmpty()) {
          missing.putIfAbsent(kind, 0);
        }
      }
    }
  }

  private void parked(Map<String, Integer> missing) {
    try {
      backlog
          .now()
          .parked()
          .forEach(
              (reason, count) -> {
                if (reason.startsWith(Decider.MISSING_KIND)) {
                  missing.put(reason.substring(Decider.MISSING_KIND.length()), count);
                }
              });
    } catch (StoreFailure unknown) {
      // What is published tells the kinds; the part "store" says why nobody can be counted.
    }
  }

  @Override
  public List<Metric> metrics() {
    Published published = publisher.known();
    return List.of(
        Metric.gauge("kinds_installed", "Installed kinds of all sorts.", kinds.all().size()),
        Metric.gauge(
            "workflows_published",
            "Workflows that have a published version.",
            published == null ? 0 : published.workflows().size()));
  }
}
