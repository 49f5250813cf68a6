// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import org.jspecify.annotations.Nullable;

/**
 * One line of history, as the product's log shows it.
 *
 * @param record id of the record
 * @param event what happened, for instance {@code step.done}; see {@link
 *     io.runnel.workflow.HistoryEvent}
 * @param step id of the step, {@code null} if it is about the whole
 * @param detail in words, {@code null} if there is nothing to say
 */
public record Line(String record, String event, @Nullable String step, @Nullable String detail) {
  /** The event, and the step if there is one: {@code step.done s2}. */
  public String words() {
    return step == null ? event : event + " " + step;
  }
}
