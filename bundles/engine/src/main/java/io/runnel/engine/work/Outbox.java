// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.time.Signal;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.OutboxRow;
import io.runnel.store.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs effects outside any transaction, and writes what became of them: one fenced unit for all
 * attempts that have ended since the last (design section 7.13). The worker's thread offers and
 * commits; attempts run in threads of the pool.
 */
final class Outbox {
  /** How long attempts under way may take when the node stops. */
  private static final long PATIENCE_SECONDS = 5;

  private final Parts parts;
  private final ExecutorService pool;
  private final Signal signal;
  private final int most;
  private final Set<Long> underWay = new HashSet<>();
  private final Queue<Attempt> finished = new ConcurrentLinkedQueue<>();

  /**
   * @param most attempts under way at a time; the others wait in the store
   */
  Outbox(Parts parts, ExecutorService pool, Signal signal, int most) {
    this.most = most;
    this.parts = parts;
    this.pool = pool;
    this.signal = signal;
  }

  /** Starts attempts of due effects, as many as there is room for. */
  void offer(List<OutboxRow> due) {
    for (OutboxRow row : due) {
      if (underWay.size() >= most) {
        return;
      }
      if (underWay.add(row.id())) {
        pool.execute(() -> attempt(row));
      }
    }
  }

  private void attempt(OutboxRow row) {
    finished.add(EffectCall.run(row, parts));
    signal.raise();
  }

  /** Writes what became of ended attempts; answers whether there were any. */
  boolean commitFinished(List<Lease> leases) {
    List<Attempt> attempts = new ArrayList<>();
    for (Attempt next = finished.poll(); next != null; next = finished.poll()) {
      attempts.add(next);
    }
    if (attempts.isEmpty()) {
      return false;
    }
    try {
      commit(leases, attempts);
    } finally {
      attempts.forEach(attempt -> underWay.remove(attempt.row().id()));
    }
    return true;
  }

  /** Takes no more, lets attempts under way come to an end, and writes what became of them. */
  void stop(List<Lease> leases) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
    if (!leases.isEmpty()) {
      commitFinished(leases);
    }
  }

  private void commit(List<Lease> leases, List<Attempt> attempts) {
    Unit unit = new Unit(leases, parts.publisher().current().revision());
    AttemptWriter writer = new AttemptWriter(parts, unit);
    attempts.forEach(writer::write);
    CommitAnswer answer = parts.store().commit(unit);
    if (answer instanceof CommitAnswer.Conflict conflict) {
      if (conflict.keys().contains(CommitAnswer.PUBLICATION)) {
        parts.publisher().reload();
        commit(leases, attempts);
      } else if (attempts.size() > 1) {
        attempts.forEach(attempt -> commit(leases, List.of(attempt)));
      }
    }
  }
}
