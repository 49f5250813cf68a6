// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.rules.kind.KindSource;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.Enrolment;
import java.time.Instant;

/**
 * Everything a decision depends on.
 *
 * @param plan the version the enrolment is pinned to
 * @param running what the workflow does now
 * @param enrolment as it stands
 * @param record as it is now
 * @param links what was loaded of its surroundings
 * @param madeBy id of the workflow that made the record, 0 if none did
 * @param kinds installed kinds
 * @param now the engine's time
 * @param ids gives ids to records that steps make
 */
public record Situation(
    Plan plan,
    Running running,
    Enrolment enrolment,
    RecordSnapshot record,
    Links links,
    long madeBy,
    KindSource kinds,
    Instant now,
    StepAround.NewIds ids) {

  /** What a workflow does with the records inside. */
  public enum Running {
    /** Runs them. */
    ON,
    /** Holds them where they are. */
    FREEZE,
    /** Passes over actions; waits and branches go on. */
    SKIP
  }
}
