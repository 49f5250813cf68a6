// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.workflow.Criteria;
import io.runnel.workflow.Related;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a kind reads besides the record. The engine loads it for a whole batch at once, before the
 * kind is asked; what was not asked for cannot be read. Immutable; each method answers a new one.
 *
 * @param associated ids of association types as seen from the enrolled record, or ids of object
 *     types, which stand for every association that leads to records of that type
 * @param lists whether the lists that the record is in are read
 * @param owners whether the directory of owners is read
 */
public record Needs(Set<String> associated, boolean lists, boolean owners) {
  /** Nothing. */
  public static final Needs NONE = new Needs(Set.of(), false, false);

  /**
   * Most associated records that are loaded per record and name: the primary one first, then in the
   * order of their addresses.
   */
  public static final int MOST = 1000;

  /** Takes a copy. */
  public Needs {
    associated = Set.copyOf(associated);
  }

  /** Associated records, by association type or object type. */
  public static Needs associated(String... names) {
    return new Needs(Set.of(names), false, false);
  }

  /** What a test of criteria reads. */
  public static Needs of(Criteria criteria) {
    Needs needs = NONE;
    for (Related related : criteria.related()) {
      needs =
          needs.and(
              related.relation().ofList()
                  ? new Needs(Set.of(), true, false)
                  : associated(related.id()));
    }
    return needs;
  }

  /** Also the directory of owners. */
  public Needs withOwners() {
    return new Needs(associated, lists, true);
  }

  /** Both together. */
  public Needs and(Needs other) {
    if (equals(other) || other.isEmpty()) {
      return this;
    }
    Set<String> names = new LinkedHashSet<>(associated);
    names.addAll(other.associated);
    return new Needs(names, lists || other.lists, owners || other.owners);
  }

  /** Whether nothing is needed. */
  public boolean isEmpty() {
    return associated.isEmpty() && !lists && !owners;
  }
}
