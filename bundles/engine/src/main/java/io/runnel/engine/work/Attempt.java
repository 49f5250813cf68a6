// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.host.Told;
import io.runnel.kind.Outcome;
import io.runnel.store.OutboxRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of an effect that has ended.
 *
 * @param row the effect as it was before
 * @param outcome what the kind answered, {@code null} if it was not called
 * @param answer the kind's answer as data
 * @param held why it was not called
 * @param told what a host answered, {@code null} if it was no host's turn
 */
record Attempt(
    OutboxRow row,
    @Nullable Outcome<?> outcome,
    Map<String, Object> answer,
    @Nullable Held held,
    @Nullable Told told) {

  /** An attempt in which a kind was called. */
  static Attempt called(OutboxRow row, Outcome<?> outcome, Map<String, Object> answer) {
    return new Attempt(row, outcome, answer, null, null);
  }

  /** Reasons for not calling. */
  enum Held {
    /** The kind is not installed, or only an older version. */
    KIND_MISSING,
    /** The workflow is off and holds its records. */
    FROZEN,
    /** The workflow is off and passes over actions. */
    SKIPPED
  }

  static Attempt held(OutboxRow row, Held held) {
    return new Attempt(row, null, Map.of(), held, null);
  }
}
