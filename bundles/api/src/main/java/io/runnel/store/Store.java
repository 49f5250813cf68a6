// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.Association;
import io.runnel.host.RecordList;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The engine's own path to the database: batch methods only, a constant number of statements each,
 * whatever the batch's size up to {@link #MAX_BATCH}. Called by engine workers in their own
 * threads; no transaction outlives a call. Every method throws {@link StoreFailure} when the
 * database does not answer; after that from {@link #commit} it is unknown whether the unit was
 * written: forget the batch and read again.
 */
@ConsumerType
public interface Store {
  /** Most keys in one call. */
  int MAX_BATCH = 1000;

  /** Number of slots, a divisor of 256, fixed when the database was made. */
  int slots();

  /**
   * Whether one process owns this database alone (Derby): then all writes pass one in-process
   * queue.
   */
  boolean singleProcess();

  /**
   * Writes everything a batch decided, in one transaction, or nothing. Its first statement locks
   * the fence's slot rows with their epochs and must count them all, the second locks the
   * publication row in share mode and compares the revision. Row order within each table is key
   * order, so two commits never lock in opposite orders.
   */
  CommitAnswer commit(Unit unit);

  /**
   * One look over owned slots: waiting entries, due timers, due effects, each bounded by the limit
   * per slot, in key order; one statement whose branches are bounded each. With a fence it also
   * renews those leases (PostgreSQL; the same statement).
   */
  Look look(LookRequest request);

  /** Waiting entries of these records in owned slots, oldest first, besides those excluded. */
  List<InboxEntry> waiting(Collection<RecordRef> records);

  /** Records by address; those that do not exist are left out, deleted ones are not. */
  Map<RecordRef, StoredRecord> records(Collection<RecordRef> records);

  /** All memories of these records, of every workflow. */
  List<Entry> entries(Collection<RecordRef> records);

  /** Enrolments by id. */
  Map<Long, Enrolment> enrolments(Collection<Long> ids);

  /** Effects by enrolment, for taking them back. */
  List<OutboxRow> effectsOf(Collection<Long> enrolments);

  /** Values these records had at given versions or later, newest first. */
  List<PropertyChange> changesSince(Map<RecordRef, Long> versions);

  /**
   * Associations of records as these see them, each record's primary one first, then by the other
   * end's address; at most {@link io.runnel.kind.Needs#MOST} per record and type.
   *
   * @param types ids of association types; empty for every type
   */
  default List<Association> associations(Collection<RecordRef> from, Collection<String> types) {
    return List.of();
  }

  /** Those of the given associations that are there, with their primary mark as it is. */
  default List<Association> standing(Collection<Association> wanted) {
    return List.of();
  }

  /** Lists that these records are in. */
  default List<ListMember> memberships(Collection<RecordRef> records) {
    return List.of();
  }

  /** Lists by id; those that do not exist are left out. */
  default Map<Long, RecordList> lists(Collection<Long> ids) {
    return Map.of();
  }

  /** Fan-out jobs not finished. */
  List<Job> openJobs();

  /**
   * Stores entries from outside with what was seen, in one transaction, and wakes the owners of
   * their slots on every node.
   *
   * @return per entry the eventId first seen under its dedupKey, or an empty text if it is new
   */
  List<String> append(List<Arrival> arrivals);
}
