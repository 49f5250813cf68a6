// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param cursor what the part before answered, {@code null} for the first
 * @param limit 1 to 1,000
 * @param backwards against the list's own direction
 */
public record PageRequest(@Nullable String cursor, int limit, boolean backwards) {
  /** Refuses a limit out of range. */
  public PageRequest {
    if (limit < 1 || limit > 1000) {
      String message = "limit must be 1 to 1000, not " + limit;
      throw new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("/limit", message)));
    }
  }

  /** The first part. */
  public static PageRequest first(int limit) {
    return new PageRequest(null, limit, false);
  }
}
