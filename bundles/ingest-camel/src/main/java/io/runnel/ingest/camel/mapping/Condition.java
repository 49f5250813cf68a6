// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.rules.value.Values;
import java.util.List;
import java.util.Map;

/**
 * Whether a rule is meant.
 *
 * @param wanted what has to be at each place, one of several; none at all means that nothing may be
 *     there
 */
record Condition(Map<Place, List<Glob>> wanted) {
  boolean holds(Scope scope) {
    return wanted.entrySet().stream().allMatch(one -> holds(one.getKey(), one.getValue(), scope));
  }

  private static boolean holds(Place place, List<Glob> globs, Scope scope) {
    Object value = place.in(scope);
    if (globs.isEmpty() || Values.isBlank(value)) {
      return globs.isEmpty() && Values.isBlank(value);
    }
    String text = Values.show(value);
    return globs.stream().anyMatch(glob -> glob.fits(text));
  }
}
