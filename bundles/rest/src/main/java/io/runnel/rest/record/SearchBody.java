// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rest.paging.Paging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search; every member is optional.
 *
 * @param criteria as in a workflow; all records without it
 * @param sort reserved: results come in the order of their ids
 * @param limit 1 to 1,000
 * @param cursor what the part before answered
 */
public record SearchBody(
    @Nullable Map<String, Object> criteria,
    @Nullable List<Object> sort,
    @Nullable Integer limit,
    @Nullable String cursor) {
  /** Asks for everything. */
  static final SearchBody ALL = new SearchBody(null, null, null, null);

  PageRequest page() {
    if (sort != null && !sort.isEmpty()) {
      String message = "sorting is not to be had yet; leave sort out, results come by id";
      throw new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("/sort", message)));
    }
    int wanted = limit == null ? Integer.parseInt(Paging.LIMIT) : limit;
    return new PageRequest(cursor, wanted, false);
  }
}
