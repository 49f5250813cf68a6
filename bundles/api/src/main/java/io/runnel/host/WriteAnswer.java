// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one wanted change.
 *
 * @param ref the record
 * @param record the record as committed, {@code null} unless {@code DONE}
 * @param status what became of it
 * @param problems why not
 */
public record WriteAnswer(
    RecordRef ref, @Nullable StoredRecord record, Status status, List<Problem> problems) {
  /** What can become of a wanted change. */
  public enum Status {
    /** Written. */
    DONE,
    /** No such record. */
    MISSING,
    /** Another version, an id taken, or a unique value that another record has. */
    CONFLICT,
    /** An unknown property or a value that does not fit its type. */
    INVALID,
    /** The host cannot do this; it is no use to try again. */
    UNSUPPORTED,
    /** The host did not answer; trying again may help. */
    UNREACHABLE
  }
}
