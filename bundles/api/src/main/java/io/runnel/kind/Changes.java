// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.AssociationChange;
import io.runnel.host.ListChange;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step wants changed. The engine makes the changes in the commit that takes the outcome: all
 * of them, or none. Changes of a remote host's record leave through the outbox. Immutable; each
 * method answers a new one.
 *
 * @param edits changes of existing records, in order
 * @param creations new records, in order
 * @param enrolments records to be enrolled in other workflows, in order
 * @param associations associations to make or end, in order
 * @param lists records to put in or take out of static lists, in order
 */
public record Changes(
    List<Edit> edits,
    List<Creation> creations,
    List<Enrol> enrolments,
    List<AssociationChange> associations,
    List<ListChange> lists) {
  /** No change. */
  public static final Changes NONE = new Changes(List.of(), List.of());

  /** Of records alone. */
  public Changes(List<Edit> edits, List<Creation> creations) {
    this(edits, creations, List.of(), List.of(), List.of());
  }

  /**
   * @param record the record to change
   * @param operations what to do to it, in order
   */
  public record Edit(RecordRef record, List<RecordEdit> operations) {}

  /**
   * @param type object type of the new record
   * @param properties its first values
   * @param ref its address as {@link Step#newRecord} gave it, {@code null} to leave it to the
   *     engine
   */
  public record Creation(String type, Map<String, Object> properties, @Nullable RecordRef ref) {
    /** With an address that the engine gives. */
    public Creation(String type, Map<String, Object> properties) {
      this(type, properties, null);
    }
  }

  /**
   * A record that shall enter another workflow without its triggers being asked (mission row A11).
   * The step fails if that workflow is not there, is off, or is for another object type; whether
   * the record may enter it is decided there, and told in its log.
   *
   * @param record the record
   * @param workflow id of the workflow
   */
  public record Enrol(RecordRef record, String workflow) {}

  /** Also edits a record. */
  public Changes edit(RecordRef record, List<RecordEdit> operations) {
    List<Edit> more = with(edits, new Edit(record, List.copyOf(operations)));
    return new Changes(more, creations, enrolments, associations, lists);
  }

  /** Also makes a record. */
  public Changes create(String type, Map<String, Object> properties) {
    return create(new Creation(type, Map.copyOf(properties)));
  }

  /** Also makes a record under an address that {@link Step#newRecord} gave. */
  public Changes create(RecordRef ref, Map<String, Object> properties) {
    return create(new Creation(ref.type(), Map.copyOf(properties), ref));
  }

  /** Also makes a record as another change set would. */
  public Changes create(Creation creation) {
    return new Changes(edits, with(creations, creation), enrolments, associations, lists);
  }

  /** Also enrols a record in another workflow. */
  public Changes enrol(RecordRef record, String workflow) {
    List<Enrol> more = with(enrolments, new Enrol(record, workflow));
    return new Changes(edits, creations, more, associations, lists);
  }

  /** Also makes or ends an association. */
  public Changes associate(AssociationChange change) {
    return new Changes(edits, creations, enrolments, with(associations, change), lists);
  }

  /** Also puts a record in a static list, or takes it out. */
  public Changes list(ListChange change) {
    return new Changes(edits, creations, enrolments, associations, with(lists, change));
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> more = new ArrayList<>(list);
    more.add(last);
    return List.copyOf(more);
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return edits.isEmpty()
        && creations.isEmpty()
        && enrolments.isEmpty()
        && associations.isEmpty()
        && lists.isEmpty();
  }
}
