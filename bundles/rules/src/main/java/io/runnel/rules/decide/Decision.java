// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Needs;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.store.Enrolment;
import io.runnel.workflow.HistoryEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows.
 *
 * @param enrolment as it stands after the decision; its revision is unchanged
 * @param lines history to write, in order
 * @param next what the caller must do
 */
public record Decision(Enrolment enrolment, List<Line> lines, Next next) {

  /**
   * A line of history in the making.
   *
   * @param step number of the step, -1 for the whole
   * @param event what happened
   * @param detail in words, no values of the record
   * @param seen values seen or written
   */
  public record Line(
      int step, HistoryEvent event, @Nullable String detail, @Nullable String seen) {}

  /** What the caller must do. */
  public sealed interface Next {}

  /**
   * Run a call, then decide again with {@link Cause.Called}.
   *
   * @param call what to run
   */
  public record Run(PendingCall call) implements Next {}

  /**
   * Load what a step reads, then decide again with {@link Cause.Loaded}.
   *
   * @param needs what it reads
   */
  public record Reads(Needs needs) implements Next {}

  /**
   * Put a call in the outbox.
   *
   * @param call what to run there
   * @param stepId id of the step
   * @param inputs the call's inputs as data
   */
  public record Send(PendingCall call, String stepId, Map<String, Object> inputs) implements Next {}

  /** Nothing until something happens: it waits, is parked, frozen or has ended. */
  public record Rest() implements Next {}

  /**
   * A call to make.
   *
   * @param number number of the step
   * @param action the installed kind
   * @param settings bound, tokens resolved
   * @param step what it may read
   */
  public record PendingCall(int number, InstalledAction action, Record settings, StepView step) {}
}
