// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.engine.time.Ids;
import io.runnel.engine.time.SystemClock;
import io.runnel.engine.work.Node;
import io.runnel.store.Backlog;
import io.runnel.store.StoreFailure;
import io.runnel.workflow.EngineClock;
import io.runnel.workflow.HealthPart;
import io.runnel.workflow.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The worker of this node: whether it works, how far behind it is, what it has done. */
public final class EnginePart implements HealthPart {
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final InstantSource REAL = new SystemClock();

  private final Node node;
  private final CountedStore store;
  private final Watch watch;

  /**
   * @param tally what was done
   * @param backlog what waits
   * @param clock the engine's time
   */
  record Watch(Tally tally, BacklogWatch backlog, EngineClock clock) {}

  EnginePart(Node node, CountedStore store, Watch watch) {
    this.node = node;
    this.store = store;
    this.watch = watch;
  }

  @Override
  public String name() {
    return "engine";
  }

  @Override
  public List<Finding> findings() {
    String trouble = node.trouble();
    if (trouble != null) {
      return List.of(
          Finding.down(
              "the engine does not run: " + trouble,
              "if it is the database, mend that and it goes on by itself; else see the log and"
                  + " restart the bundle io.runnel.engine"));
    }
    List<Finding> findings = new ArrayList<>();
    if (store.leases() == 0) {
      findings.add(
          Finding.warning(
              "this node owns no slots, so it decides nothing",
              "normal for a moment after the start and while other nodes hold them; if it stays,"
                  + " see whether leases of a node that is gone run out"));
    }
    late(findings);
    return findings;
  }

  private void late(List<Finding> findings) {
    try {
      double oldest = oldestEntrySeconds(watch.backlog().now());
      if (oldest > LATE.toSeconds()) {
        findings.add(
            Finding.warning(
                "the oldest entry has waited %d s in the inbox".formatted((long) oldest),
                "more comes in than is worked off: see commit_seconds and db_connections_waiting in"
                    + " /metrics, add a node, or let senders go slower"));
      }
    } catch (StoreFailure failure) {
      findings.add(
          Finding.warning("how much waits is not known: " + failure.getMessage(), "see store"));
    }
  }

  private double oldestEntrySeconds(Backlog backlog) {
    long id = backlog.inbox().oldestId();
    return id == 0 ? 0 : since(Ids.madeAt(id), REAL.instant());
  }

  private static double since(@Nullable Instant then, Instant now) {
    return then == null ? 0 : Math.max(0, Duration.between(then, now).toMillis() / 1000.0);
  }

  @Override
  public List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>(watch.tally().metrics());
    metrics.add(
        Metric.gauge(
            "leases_held", "Slots that this node owned at its last look.", store.leases()));
    try {
      waiting(watch.backlog().now(), metrics);
    } catch (StoreFailure unknown) {
      // Left out: a figure that is not known is not 0. The part "store" says why.
    }
    return metrics;
  }

  private void waiting(Backlog backlog, List<Metric> metrics) {
    List<Metric.Sample> states = new ArrayList<>();
    backlog
        .enrolments()
        .forEach(
            (state, count) ->
                states.add(
                    Metric.sample(Map.of("state", state.name().toLowerCase(Locale.ROOT)), count)));
    Instant now = watch.clock().instant();
    metrics.add(
        Metric.gauge(
            "enrolments", "Enrolments that have not ended, by state; counted to 100000.", states));
    metrics.add(
        Metric.gauge(
            "waiting",
            "What waits in the store, of all nodes; counted to 100000.",
            List.of(
                Metric.sample(Map.of("in", "inbox"), backlog.inbox().count()),
                Metric.sample(Map.of("in", "timers"), backlog.timers().count()),
                Metric.sample(Map.of("in", "outbox"), backlog.outbox().count()))));
    metrics.add(
        Metric.gauge(
            "lag_seconds",
            "How long the oldest waits: the oldest entry, the timer and the effect most overdue.",
            List.of(
                Metric.sample(Map.of("in", "inbox"), oldestEntrySeconds(backlog)),
                Metric.sample(Map.of("in", "timers"), since(backlog.timers().earliest(), now)),
                Metric.sample(Map.of("in", "outbox"), since(backlog.outbox().earliest(), now)))));
  }
}
