// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why an enrolment is being decided on. */
public sealed interface Cause {

  /** It has just been made. */
  record Started() implements Cause {}

  /**
   * The call that the last decision asked for was run.
   *
   * @param outcome what it answered
   * @param wrote what its changes came to, for history; empty if it had none
   * @param writeFailure why its changes could not be made, {@code null} if they could
   */
  record Called(Outcome<?> outcome, String wrote, @Nullable String writeFailure) implements Cause {}

  /** The changes that the step asked for are on their way to the host that masters the records. */
  record WritesSent() implements Cause {}

  /**
   * The records that the step writes had changed in their host since: it runs again on what they
   * are now.
   *
   * @param visit the visit
   * @param why what had changed
   */
  record HostChanged(int visit, String why) implements Cause {}

  /** What the last decision needed is loaded. */
  record Loaded() implements Cause {}

  /** Its wait is over. */
  record WaitOver() implements Cause {}

  /**
   * A property changed on which the end of its wait depends.
   *
   * @param property the property
   */
  record Reconsidered(String property) implements Cause {}

  /**
   * Its effect has a final outcome.
   *
   * @param step number of the step
   * @param visit the visit
   * @param answer what later steps may read
   * @param failure why it failed, {@code null} if it did not
   */
  record EffectEnded(
      int step, int visit, @Nullable Map<String, Object> answer, @Nullable String failure)
      implements Cause {}

  /**
   * Something that held it up may be gone.
   *
   * @param reason for history
   */
  record Woken(String reason) implements Cause {}

  /**
   * It goes on with the plan given, another version than before, at the step of the same id.
   *
   * @param stepId id of the step it was at
   */
  record Moved(@Nullable String stepId) implements Cause {}
}
