// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Records that a step wants changed. The engine writes them in the commit that takes the outcome;
 * for a remote host's record they leave through the outbox. Immutable; each method answers a new
 * one.
 *
 * @param edits changes of existing records, in order
 * @param creations new records, in order
 */
public record Changes(List<Edit> edits, List<Creation> creations) {
  /** No change. */
  public static final Changes NONE = new Changes(List.of(), List.of());

  /**
   * @param record the record to change
   * @param operations what to do to it, in order
   */
  public record Edit(RecordRef record, List<RecordEdit> operations) {}

  /**
   * @param type object type of the new record; its id is given by the engine
   * @param properties its first values
   */
  public record Creation(String type, Map<String, Object> properties) {}

  /** Also edits a record. */
  public Changes edit(RecordRef record, List<RecordEdit> operations) {
    List<Edit> more = new ArrayList<>(edits);
    more.add(new Edit(record, List.copyOf(operations)));
    return new Changes(List.copyOf(more), creations);
  }

  /** Also makes a record. */
  public Changes create(String type, Map<String, Object> properties) {
    List<Creation> more = new ArrayList<>(creations);
    more.add(new Creation(type, Map.copyOf(properties)));
    return new Changes(edits, List.copyOf(more));
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return edits.isEmpty() && creations.isEmpty();
  }
}
