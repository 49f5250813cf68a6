// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.paging;

import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list takes. */
public final class Paging {
  /** How many items are answered when nobody says. */
  public static final String LIMIT = "50";

  private final String limit;
  private final @Nullable String cursor;
  private final boolean backwards;

  /** Called by Jersey. */
  public Paging(
      @QueryParam("limit") @DefaultValue(LIMIT) String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("backwards") @DefaultValue("false") String backwards) {
    this.limit = limit;
    this.cursor = cursor;
    this.backwards = Boolean.parseBoolean(backwards);
  }

  /**
   * The part that is wanted.
   *
   * @throws Refusal {@code INVALID} if the limit is not 1 to 1,000
   */
  public PageRequest request() {
    try {
      return new PageRequest(cursor, Integer.parseInt(limit), backwards);
    } catch (NumberFormatException noNumber) {
      String message = "limit must be 1 to 1000, not '" + limit + "'";
      throw new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("/limit", message)));
    }
  }
}
