// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import io.runnel.workflow.HistoryEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of history; only ever appended.
 *
 * @param id time-ordered id; (at, id) is the order
 * @param at when, in the engine's time
 * @param run whose line
 * @param step number of the step in the version, -1 if it is about the whole
 * @param event what happened
 * @param detail in words, without values of the record; {@code null} if there is nothing to say
 * @param seen the value that was seen or written, kept in a row of the record so that erasure finds
 *     it; {@code null} for none
 */
public record HistoryRow(
    long id,
    Instant at,
    Run run,
    int step,
    HistoryEvent event,
    @Nullable String detail,
    @Nullable String seen) {

  /**
   * @param ref the record
   * @param workflow the workflow
   * @param version its version
   * @param enrolment the enrolment, 0 if none was made
   */
  public record Run(RecordRef ref, long workflow, int version, long enrolment) {}
}
