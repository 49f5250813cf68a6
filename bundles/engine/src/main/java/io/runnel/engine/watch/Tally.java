// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.host.Receipt;
import io.runnel.store.CommitAnswer;
import io.runnel.store.HistoryRow;
import io.runnel.store.LedgerRow;
import io.runnel.store.Unit;
import io.runnel.workflow.Metric;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Counts what this node does. Work counts when its commit is answered, so what was decided again
 * after a conflict counts once. Labels are ids of installed kinds and words of closed lists. Any
 * thread.
 */
public final class Tally {
  private final Counters events =
      new Counters(
          "events_total", "Events that came in, by what became of them at the door.", "result");
  private final Counters enrolments =
      new Counters("enrolments_total", "Steps in the life of enrolments, by sort.", "event");
  private final Counters steps =
      new Counters("steps_total", "Steps that were run, by kind and outcome.", "kind", "outcome");
  private final Counters effects =
      new Counters(
          "effect_attempts_total",
          "Attempts of outside effects, by kind and outcome; retried ones are tried again.",
          "kind",
          "outcome");
  private final Counters batches =
      new Counters("commits_total", "Batches handed to the store, by its answer.", "answer");
  private final Spread size =
      new Spread(
          "batch_size",
          "Entries, timers and ended effects in one written batch.",
          1,
          4,
          16,
          64,
          256,
          1024);
  private final Spread commit =
      new Spread(
          "commit_seconds",
          "How long the store took to answer a batch.",
          0.001,
          0.0025,
          0.005,
          0.01,
          0.025,
          0.05,
          0.1,
          0.25,
          1,
          5);

  /** An event came. */
  void received(Receipt.Status status) {
    events.count(status.name().toLowerCase(Locale.ROOT));
  }

  /** Events were refused at the door. */
  void refused(int count) {
    events.add(count, "refused");
  }

  /**
   * The store answered.
   *
   * @param kindOf kind of the step that a line is about
   */
  void committed(Unit unit, CommitAnswer answer, long nanos, Function<HistoryRow, String> kindOf) {
    batches.count(answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    commit.measured(nanos / 1e9);
    if (!(answer instanceof CommitAnswer.Committed)) {
      return;
    }
    int taken = unit.consumed.size() + unit.timersCleared.size() + unit.effectsEnded.size();
    if (taken > 0) {
      size.measured(taken);
    }
    unit.history.forEach(line -> line(line, kindOf));
    for (LedgerRow row : unit.ledger) {
      effects.count(row.effect().address().kind(), row.failure() == null ? "done" : "failed");
    }
  }

  private void line(HistoryRow line, Function<HistoryRow, String> kindOf) {
    String word = line.event().word().replace("step.", "").replace('.', '_');
    switch (line.event()) {
      case STEP_RETRIED -> effects.count(kindOf.apply(line), word);
      case STEP_DONE, STEP_FAILED, STEP_SKIPPED, BRANCH_TAKEN, WAIT_STARTED, EFFECT_SENT ->
          steps.count(kindOf.apply(line), word);
      case ENROLLED, NOT_ENROLLED, PARKED, RESUMED, FROZEN, MOVED, COMPLETED, UNENROLLED, FAILED ->
          enrolments.count(word);
      case WAIT_ENDED, DATA_ERROR -> {
        // The one follows each wait, the other is told by the workflow's own list.
      }
    }
  }

  /** All of it. */
  List<Metric> metrics() {
    return List.of(
        events.metric(),
        enrolments.metric(),
        steps.metric(),
        effects.metric(),
        batches.metric(),
        size.metric(),
        commit.metric());
  }
}
