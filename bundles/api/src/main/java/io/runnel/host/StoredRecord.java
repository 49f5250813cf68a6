// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as stored. For the embedded host this is the record; for a remote one the mirror.
 *
 * @param ref its address
 * @param version counts up by one with each committed change; 1 for a new record. In a remote
 *     host's own answers it is that host's version, 0 for none
 * @param properties those that have a value
 * @param complete whether a missing property is blank (true) or may be unknown (false)
 * @param facts what else is known
 */
public record StoredRecord(
    RecordRef ref, long version, Map<String, Object> properties, boolean complete, Facts facts) {

  /**
   * @param createdAt when it was made
   * @param updatedAt when it last changed
   * @param hostTime host time of the newest event from outside, {@code null} if none came yet; an
   *     event with an older time does not change the record
   * @param deleted whether it is deleted; such a record enters no workflow
   * @param madeBy id of the workflow whose step made it, 0 if none did (case B32)
   */
  public record Facts(
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant hostTime,
      boolean deleted,
      long madeBy) {}
}
