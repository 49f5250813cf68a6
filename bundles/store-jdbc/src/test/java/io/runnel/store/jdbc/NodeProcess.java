// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.RecordRef;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.Lease;
import io.runnel.store.StoreFailure;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.HistoryEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * A node of its own process that does one thing for each line it reads, and answers each with a
 * line. It carries on every enrolment by one step.
 */
final class NodeProcess implements WatchedSource.Watcher {
  /** Enrolments of the test, by number. */
  static final int ENROLMENTS = 20;

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final String node;
  private final Duration length;
  private final JdbcStores stores;
  private volatile boolean halting;
  private List<Lease> fence = List.of();
  private Unit decided = new Unit(List.of(), 0);

  private NodeProcess(String url, String node, Duration length) {
    this.node = node;
    this.length = length;
    this.stores = JdbcStores.open(new WatchedSource(url, this), null);
  }

  /** Url, name of the node, length of its leases in milliseconds. */
  public static void main(String[] args) throws IOException {
    NodeProcess process =
        new NodeProcess(args[0], args[1], Duration.ofMillis(Long.parseLong(args[2])));
    say("ready");
    for (String line = process.in.readLine(); line != null; line = process.in.readLine()) {
      say(process.obey(line));
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private String obey(String order) {
    return switch (order) {
      case "open" -> open();
      case "decide" -> decide();
      case "write" -> write();
      case "halt-in-write" -> {
        halting = true;
        yield write();
      }
      default -> throw new IllegalArgumentException(order);
    };
  }

  /** Takes slots until it has them all; answers the epoch of the first. */
  private String open() {
    int number = stores.leases().nodeNumber(node, length);
    fence = stores.leases().acquire(node, length);
    while (fence.size() < stores.store().slots()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      fence = stores.leases().acquire(node, length);
    }
    return "epoch " + fence.get(0).epoch() + (number < 0 ? " without a number" : "");
  }

  /** Reads every enrolment and decides its next step. */
  private String decide() {
    decided = new Unit(fence, stores.workflows().revision());
    Map<Long, Enrolment> found =
        stores.store().enrolments(LongStream.rangeClosed(1, ENROLMENTS).boxed().toList());
    for (Enrolment was : found.values()) {
      if (was.position().step() == 0) {
        Enrolment.Position there = new Enrolment.Position(1, 1, 1, 0, NOW, NOW, null, node);
        decided.enrolments.add(was.in(Enrolments.State.ACTIVE, there).nextRevision());
        HistoryRow.Run run = new HistoryRow.Run(was.ref(), was.workflow(), was.version(), was.id());
        long id = was.id() * 100 + node.hashCode() % 50;
        decided.history.add(
            new HistoryRow(id, NOW, run, 0, HistoryEvent.STEP_DONE, "by " + node, null));
      }
    }
    return "decided " + decided.enrolments.size();
  }

  private String write() {
    try {
      return stores.store().commit(decided).getClass().getSimpleName();
    } catch (StoreFailure failure) {
      return "unknown";
    }
  }

  @Override
  public void answered(String sql) {
    if (halting && sql.startsWith("select slot from slot")) {
      halting = false;
      say("inside");
      try {
        in.readLine();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Where the enrolments start. */
  static void seed(JdbcStores stores) {
    Unit unit = new Unit(List.of(), stores.workflows().revision());
    for (long id = 1; id <= ENROLMENTS; id++) {
      Enrolment.Position start = new Enrolment.Position(0, 1, 0, 0, NOW, NOW, null, null);
      RecordRef ref = new RecordRef(1, "contact", "c" + id);
      unit.enrolments.add(
          new Enrolment(id, ref, 7, 1, Enrolments.State.ACTIVE, start, Map.of(), 1));
    }
    stores.store().commit(unit);
  }
}
