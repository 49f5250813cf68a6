// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a host's records that is wanted.
 *
 * @param tenant whose records
 * @param type the object type's id
 * @param equal values that properties must have; empty for all records, and always on a host
 *     without {@code SEARCH}
 * @param cursor what the part before answered as {@link Page#next()}, {@code null} for the first;
 *     at most 500 characters
 * @param limit 1 to 1,000
 */
public record Listing(
    int tenant, String type, Map<String, Object> equal, @Nullable String cursor, int limit) {

  /** All records of a type. */
  public static Listing all(int tenant, String type, @Nullable String cursor, int limit) {
    return new Listing(tenant, type, Map.of(), cursor, limit);
  }
}
