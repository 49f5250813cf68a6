// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the changed values are.
 *
 * @param now the values after
 * @param before the values before
 * @param names lists of the names of what changed; without any, the values tell
 * @param unknown names whose value after is not told
 * @param cleared names that are blank after
 * @param one one name and its value, instead of all these
 * @param complete whether all that changed is told
 */
record ValuesRule(
    Side now,
    Side before,
    List<Source> names,
    List<Source> unknown,
    List<Source> cleared,
    @Nullable One one,
    boolean complete) {

  /**
   * @param at an object with the values by name
   * @param whole whether it has the whole record, and not what changed alone
   * @param absentIsBlank whether a value that is not there is blank, and not unknown
   */
  record Side(Source at, boolean whole, boolean absentIsBlank) {}

  /**
   * @param name place of the name
   * @param value place of the value after
   */
  record One(Source name, Source value) {}
}
