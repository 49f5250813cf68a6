// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An effect under way. What it is called with is stored as data, so that every attempt on every
 * node sends the same.
 *
 * @param id its id
 * @param due when to try next
 * @param enrolment the enrolment
 * @param ref the record, which fixes the slot
 * @param address which step of what
 * @param attempt tries so far
 * @param deadline after this it fails
 * @param call settings with tokens resolved, snapshot, answers: all inputs
 */
public record OutboxRow(
    long id,
    Instant due,
    long enrolment,
    RecordRef ref,
    Address address,
    int attempt,
    Instant deadline,
    Map<String, Object> call) {

  /**
   * @param workflow the workflow
   * @param version its version
   * @param step number of the step
   * @param stepId id of the step
   * @param visit the visit
   * @param kind the kind's id
   * @param kindVersion version of the settings
   */
  public record Address(
      long workflow,
      int version,
      int step,
      String stepId,
      int visit,
      String kind,
      int kindVersion) {}

  /** The same effect, to be tried at another time. */
  public OutboxRow at(Instant newDue, int newAttempt) {
    return new OutboxRow(id, newDue, enrolment, ref, address, newAttempt, deadline, call);
  }

  /** The effect's once-key. */
  public String onceKey() {
    return onceKey(enrolment, address.stepId(), address.visit());
  }

  /** The once-key of an enrolment's visit to a step. */
  public static String onceKey(long enrolment, @Nullable String stepId, int visit) {
    return enrolment + "-" + stepId + "-" + visit;
  }
}
