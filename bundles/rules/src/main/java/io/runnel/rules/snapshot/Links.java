// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.snapshot;

import io.runnel.host.Owner;
import io.runnel.kind.Needs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was loaded of a record's surroundings.
 *
 * @param associated records by the name under which they were asked for
 * @param lists ids of the lists that it is in, {@code null} if not loaded
 * @param owners the directory of owners, {@code null} if not loaded
 */
public record Links(
    Map<String, List<RecordSnapshot>> associated,
    @Nullable Set<String> lists,
    @Nullable List<Owner> owners) {
  /** Nothing was loaded. */
  public static final Links NONE = new Links(Map.of(), null, null);

  /** Whether everything needed is there. */
  public boolean covers(Needs needs) {
    return associated.keySet().containsAll(needs.associated())
        && (!needs.lists() || lists != null)
        && (!needs.owners() || owners != null);
  }
}
