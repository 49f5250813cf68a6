// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Records as people and programs see and change them, whichever host masters them. REST and the
 * shell call it in their own threads; each call is a transaction of its own.
 */
@ProviderType
public interface Records {
  /**
   * Changes records of one tenant. For the embedded host this returns after the commit, with the
   * row as committed.
   *
   * @return one answer per write, in order; one that fails does not stop the others
   */
  List<WriteAnswer> write(List<RecordWrite> writes, Actor actor);

  /** Reads one record; deleted ones are not found. */
  Optional<StoredRecord> read(RecordRef ref);

  /**
   * Searches records of one type.
   *
   * @throws Refusal {@code INVALID} for an unknown property, operator or sort
   */
  Page<StoredRecord> search(Search search, PageRequest page);

  /** Former values of a record's properties, newest first. */
  Page<PropertyVersion> history(RecordRef ref, @Nullable String property, PageRequest page);

  /** A fresh id for a record that the caller is about to create. */
  String newId();
}
