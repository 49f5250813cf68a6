// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An OR of ANDs of conditions (mission row T2, at most 250 conditions). No group at all is true of
 * every record.
 *
 * @param any the groups, of which one must hold
 */
public record Criteria(List<Group> any) {
  /** Most conditions in one trigger. */
  public static final int MAX_CONDITIONS = 250;

  /** True of every record. */
  public static final Criteria ALWAYS = new Criteria(List.of());

  /**
   * Conditions that must all hold.
   *
   * @param all the conditions
   */
  public record Group(List<Condition> all) {}

  /** Names of all properties of the record that are tested, in order of appearance. */
  public Set<String> properties() {
    Set<String> names = new LinkedHashSet<>();
    for (Group group : any) {
      for (Condition condition : group.all()) {
        if (condition.related() == null) {
          names.add(condition.property());
        }
      }
    }
    return names;
  }

  /** Everything related that is tested, in order of appearance. */
  public List<Related> related() {
    List<Related> found = new ArrayList<>();
    for (Group group : any) {
      for (Condition condition : group.all()) {
        if (condition.related() != null) {
          found.add(condition.related());
        }
      }
    }
    return found;
  }
}
