// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import io.runnel.workflow.Enrolments;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record's run through one version, as stored. One row, written once per burst.
 *
 * @param id its id
 * @param ref the record
 * @param workflow the workflow
 * @param version the version it is pinned to
 * @param state where it stands
 * @param position where in the version
 * @param memory answers and event fields, by name; empty when there are none
 * @param revision counts up with each write, 1 for a new one
 */
public record Enrolment(
    long id,
    RecordRef ref,
    long workflow,
    int version,
    Enrolments.State state,
    Position position,
    Map<String, Object> memory,
    long revision) {

  /**
   * @param step number of the step it is at, -1 once ended
   * @param visit how often it came there
   * @param stepsRun steps run so far, for the limit of 10,000
   * @param depth hops that led here without a wait
   * @param startedAt when it entered
   * @param anchor where delays count from
   * @param due when its wait ends, {@code null} if it waits for no time
   * @param reason missing kind when parked ({@code kind:<id>}), else why it ended
   */
  public record Position(
      int step,
      int visit,
      int stepsRun,
      int depth,
      Instant startedAt,
      Instant anchor,
      @Nullable Instant due,
      @Nullable String reason) {

    /** The same place, resting for something else. */
    public Position resting(@Nullable Instant newDue, @Nullable String newReason) {
      return new Position(step, visit, stepsRun, depth, startedAt, anchor, newDue, newReason);
    }
  }

  /** The same run in another state; the revision stays. */
  public Enrolment in(Enrolments.State newState, Position newPosition) {
    return new Enrolment(id, ref, workflow, version, newState, newPosition, memory, revision);
  }

  /** The row that follows this one. */
  public Enrolment nextRevision() {
    return new Enrolment(id, ref, workflow, version, state, position, memory, revision + 1);
  }
}
