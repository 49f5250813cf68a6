// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.StoredRecord;
import java.util.List;
import java.util.Map;

/**
 * A record as it shall be.
 *
 * @param expectedVersion the version it must have now, 0 if it must not exist; else {@code
 *     Conflict}
 * @param after the record to write, with its new version
 * @param history former and new values
 * @param keys normalised values that unique and indexed properties have now; an empty text takes
 *     the property's key away
 */
public record RecordChange(
    long expectedVersion, StoredRecord after, List<PropertyChange> history, Keys keys) {

  /**
   * @param unique by property; taken by another record means {@code Rejected}
   * @param indexed by property, for narrowing searches
   */
  public record Keys(Map<String, String> unique, Map<String, String> indexed) {
    /** None. */
    public static final Keys NONE = new Keys(Map.of(), Map.of());
  }
}
