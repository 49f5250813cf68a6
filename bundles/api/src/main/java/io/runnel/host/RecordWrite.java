// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;

/**
 * A wanted change of one record.
 *
 * @param ref the record; for {@code CREATE} its id may be one that the caller chose
 * @param intent what is wanted
 * @param edits operations, applied in order; ignored for {@code DELETE}
 * @param expectedVersion refuse unless the record has this version; 0 for any
 */
public record RecordWrite(
    RecordRef ref, Intent intent, List<RecordEdit> edits, long expectedVersion) {
  /** What is wanted. */
  public enum Intent {
    /** A new record; refused if it exists. */
    CREATE,
    /** A change of an existing record. */
    UPDATE,
    /** The end of a record. */
    DELETE,
    /** The return of a deleted record. */
    RESTORE
  }
}
