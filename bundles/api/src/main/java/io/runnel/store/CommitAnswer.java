// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import java.util.List;

/** What became of a unit. Every answer but {@link Committed} means: nothing was written. */
public sealed interface CommitAnswer {

  /** The key of a conflict that says: what is published has changed. */
  String PUBLICATION = "publication";

  /** Everything was written. */
  record Committed() implements CommitAnswer {}

  /** A slot has another owner: forget the batch and acquire again. */
  record Fenced() implements CommitAnswer {}

  /**
   * Something changed since it was read: read again and decide again.
   *
   * @param keys what changed: record keys, {@link #PUBLICATION}, or {@code enrolment:<id>}
   */
  record Conflict(List<String> keys) implements CommitAnswer {}

  /**
   * One record cannot be written: decide again with that write as a failure.
   *
   * @param ref the record
   * @param reason in words, naming property and the record that has the value
   */
  record Rejected(RecordRef ref, String reason) implements CommitAnswer {}
}
