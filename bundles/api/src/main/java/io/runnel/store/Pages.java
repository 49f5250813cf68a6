// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.KeptEvent;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.workflow.KeptEvents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Short reads for people, outside the engine's path. Cursors hold (time, id) or the key (case B68).
 * Called in threads of REST and shell.
 */
@ConsumerType
public interface Pages {
  /**
   * Whose rows.
   *
   * @param tenant the tenant
   * @param workflow 0 for all
   * @param enrolment 0 for all
   * @param record id of the record within the workflow's type, {@code null} for all
   */
  record Filter(int tenant, long workflow, long enrolment, @Nullable String record) {}

  /** History, oldest first unless backwards. */
  Page<HistoryRow> history(Filter filter, PageRequest page);

  /** Enrolments, newest first unless backwards. */
  Page<Enrolment> enrolments(Filter filter, PageRequest page);

  /**
   * Parked enrolments, newest first.
   *
   * @param tenant whose, 0 for all tenants
   * @param reason only those parked for it, {@code null} for all
   */
  Page<Enrolment> parked(int tenant, @Nullable String reason, PageRequest page);

  /** Enrolments of a workflow in a state, by id; for jobs. */
  List<Enrolment> inside(long workflow, long afterId, int limit);

  /** The ledger, oldest first unless backwards. */
  Page<LedgerRow> ledger(Filter filter, PageRequest page);

  /** Enrolments ever made and not ended, by workflow: two numbers each. */
  Map<Long, long[]> counts(Collection<Long> workflows);

  /**
   * A stretch of the records of a type.
   *
   * @param tenant the tenant
   * @param type the object type's id
   * @param narrow necessary equalities on indexed or unique properties, normalised; may be ignored
   * @param afterKey key of the last record seen, empty for the first
   * @param limit most records
   */
  record Stretch(int tenant, String type, Map<String, String> narrow, String afterKey, int limit) {}

  /** Records in key order, deleted ones left out. */
  List<StoredRecord> scan(Stretch stretch);

  /** Former values, newest first. */
  Page<PropertyVersion> propertyHistory(RecordRef ref, @Nullable String property, PageRequest page);

  /** Events kept, newest first. */
  Page<KeptEvent> kept(int tenant, KeptEvents.State state, PageRequest page);

  /** One event kept aside. */
  Optional<KeptEvent> aside(int tenant, String id);

  /** Takes an event out of those kept aside. */
  void dropAside(int tenant, String id);

  /**
   * What waits, for operators. Bounded: no part of it reads more than a fixed number of rows, so
   * counts end at {@link Backlog#MOST}.
   */
  default Backlog backlog() {
    return Backlog.UNKNOWN;
  }
}
