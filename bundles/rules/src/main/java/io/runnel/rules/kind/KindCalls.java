// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import io.runnel.kind.Call;
import io.runnel.kind.Outcome;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way to call an action kind, for bursts, effects and rehearsals. Any thread. */
public final class KindCalls {
  private static final Logger LOG = LoggerFactory.getLogger(KindCalls.class);

  private KindCalls() {}

  /**
   * Runs calls of one step. What the kind throws is a retry.
   *
   * @return whatever the kind does, one outcome per call, in order
   */
  public static List<? extends Outcome<?>> runAll(
      InstalledAction action, List<Call<Record>> calls) {
    try {
      List<Outcome<Record>> answers = action.service().runAll(calls);
      if (answers.size() == calls.size()) {
        return answers;
      }
      return all(
          calls,
          Outcome.fail("runAll answered " + answers.size() + " outcomes, not " + calls.size()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return all(calls, Outcome.retry("interrupted"));
    } catch (Exception | LinkageError failure) {
      LOG.warn("{} failed: {}", action.kind().id(), failure.toString());
      return all(calls, Outcome.retry(failure.toString()));
    }
  }

  private static List<Outcome<Record>> all(List<Call<Record>> calls, Outcome<Record> outcome) {
    return calls.stream().map(call -> outcome).toList();
  }
}
