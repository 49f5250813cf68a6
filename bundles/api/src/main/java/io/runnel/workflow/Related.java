// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.util.Optional;

/**
 * What a condition asks of something beside the record (mission row O14; lists, row M4).
 *
 * @param relation what is asked
 * @param id an association type as seen from the record, or an object type for every association
 *     that leads there; or the id of a list
 * @param criteria what an associated record must meet; {@link Criteria#ALWAYS} for any. It tests
 *     properties of that record only
 */
public record Related(Relation relation, String id, Criteria criteria) {
  /** What can be asked. */
  public enum Relation {
    /** Some associated record meets the criteria; false where there is none. */
    SOME("some", false),
    /** No associated record meets the criteria; true where there is none. */
    NONE("none", false),
    /** The record is in the list. */
    IN_LIST("inList", true),
    /** The record is not in the list. */
    NOT_IN_LIST("notInList", true);

    private final String word;
    private final boolean list;

    Relation(String word, boolean list) {
      this.word = word;
      this.list = list;
    }

    /** The word in documents. */
    public String word() {
      return word;
    }

    /** Whether it is about a list. */
    public boolean ofList() {
      return list;
    }

    /** Whether it is true where there is nothing. */
    public boolean negative() {
      return this == NONE || this == NOT_IN_LIST;
    }

    /** The relation with a word. */
    public static Optional<Relation> ofWord(String word) {
      for (Relation relation : values()) {
        if (relation.word.equals(word)) {
          return Optional.of(relation);
        }
      }
      return Optional.empty();
    }
  }
}
