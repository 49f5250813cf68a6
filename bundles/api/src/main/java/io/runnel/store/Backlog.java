// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.workflow.Enrolments.State;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the store, of all tenants.
 *
 * @param enrolments enrolments that have not ended, by state; at most {@link #MOST} each
 * @param parked parked enrolments by reason; at most {@link #MOST} in all
 * @param inbox waiting entries
 * @param timers timers that are set
 * @param outbox effects that wait to be sent or tried again
 */
public record Backlog(
    Map<State, Integer> enrolments,
    Map<String, Integer> parked,
    Waiting inbox,
    Waiting timers,
    Waiting outbox) {
  /** Where counting ends. */
  public static final int MOST = 100_000;

  /** Of a store that does not tell. */
  public static final Backlog UNKNOWN =
      new Backlog(Map.of(), Map.of(), Waiting.NOTHING, Waiting.NOTHING, Waiting.NOTHING);

  /**
   * @param count how many, at most {@link #MOST}
   * @param oldestId smallest id of an entry, 0 if there is none; only of the inbox
   * @param earliest earliest due time, {@code null} if there is none; not of the inbox
   */
  public record Waiting(int count, long oldestId, @Nullable Instant earliest) {
    /** Nothing waits. */
    public static final Waiting NOTHING = new Waiting(0, 0, null);
  }
}
