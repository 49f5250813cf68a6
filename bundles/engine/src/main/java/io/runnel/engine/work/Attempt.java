// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

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
 */
record Attempt(
    OutboxRow row, @Nullable Outcome<?> outcome, Map<String, Object> answer, @Nullable Held held) {

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
    return new Attempt(row, null, Map.of(), held);
  }
}
