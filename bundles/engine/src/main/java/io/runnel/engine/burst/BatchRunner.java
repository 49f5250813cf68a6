// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.Unit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a batch and commits it; after a conflict decides again on fresh rows. Used by the
 * worker's thread.
 */
public final class BatchRunner {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
  private static final int TRIES = 5;

  private final Parts parts;

  /** With everything that batches need. */
  public BatchRunner(Parts parts) {
    this.parts = parts;
  }

  /** What became of a batch. */
  public enum Result {
    /** Written. */
    COMMITTED,
    /** A slot has another owner; nothing was written. */
    FENCED,
    /** It conflicted again and again; nothing was written, a smaller batch may do better. */
    CONFLICTED
  }

  /**
   * Runs a batch.
   *
   * @param leases the owned slots
   */
  public Result run(List<Lease> leases, Work work) {
    Rejections rejected = new Rejections();
    int conflicts = 0;
    while (conflicts < TRIES) {
      Batch batch = new Batch(parts, leases, work, rejected);
      Unit unit = batch.decide();
      CommitAnswer answer = parts.store().commit(unit);
      if (answer instanceof CommitAnswer.Committed) {
        work.writes().forEach(batch.answers()::complete);
        return Result.COMMITTED;
      }
      if (answer instanceof CommitAnswer.Fenced) {
        return Result.FENCED;
      }
      if (answer instanceof CommitAnswer.Rejected refused
          && rejected.add(refused.ref(), refused.reason())) {
        continue;
      }
      conflicts++;
      LOG.debug("batch conflicted: {}", answer);
      if (answer instanceof CommitAnswer.Conflict conflict
          && conflict.keys().contains(CommitAnswer.PUBLICATION)) {
        parts.publisher().reload();
      }
    }
    return Result.CONFLICTED;
  }

  /**
   * Takes work off the line with which no batch can be made.
   *
   * @param leases the owned slots
   * @param work one entry or timer
   * @param failure why
   */
  public void setAside(List<Lease> leases, Work work, RuntimeException failure) {
    Unit unit = new Unit(leases, parts.publisher().current().revision());
    SetAside aside = new SetAside(parts, unit, failure);
    work.entries().forEach(aside::entry);
    work.timers().forEach(aside::timer);
    CommitAnswer answer = parts.store().commit(unit);
    LOG.error("work on {} was set aside: {}", work.records(), answer, failure);
  }
}
