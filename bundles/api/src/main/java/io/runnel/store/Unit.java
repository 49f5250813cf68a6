// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.Association;
import io.runnel.host.KeptEvent;
import java.util.ArrayList;
import java.util.List;

/** Everything a batch writes; see {@link Store#commit}. Filled by one thread, then handed over. */
public final class Unit {
  private final List<Lease> fence;
  private final long revision;

  /** Entries used up; each must still be there, else {@code Conflict}. */
  public final List<InboxEntry> consumed = new ArrayList<>();

  /** New entries, for any slot. */
  public final List<InboxEntry> appended = new ArrayList<>();

  /**
   * New enrolments (revision 1) and changed ones (the revision after; the one before must hold).
   */
  public final List<Enrolment> enrolments = new ArrayList<>();

  /** Lines of history. */
  public final List<HistoryRow> history = new ArrayList<>();

  /** Timers to set. */
  public final List<TimerRow> timersSet = new ArrayList<>();

  /** Timers to take away; one that is gone already is no error. */
  public final List<TimerRow> timersCleared = new ArrayList<>();

  /** New effects. */
  public final List<OutboxRow> effectsAdded = new ArrayList<>();

  /** Effects to be tried again: due and attempt change. */
  public final List<OutboxRow> effectsRetried = new ArrayList<>();

  /** Effects with a final outcome; each must still be there, else {@code Conflict}. */
  public final List<OutboxRow> effectsEnded = new ArrayList<>();

  /** Lines of the ledger. */
  public final List<LedgerRow> ledger = new ArrayList<>();

  /** Memories, new or changed. */
  public final List<Entry> entries = new ArrayList<>();

  /** Records, at most one change each. */
  public final List<RecordChange> records = new ArrayList<>();

  /**
   * Associations to write, each end as a row of its own; one that is there gets its primary mark.
   */
  public final List<Association> associations = new ArrayList<>();

  /** Associations to take away, each end as a row of its own; one that is gone is no error. */
  public final List<Association> associationsEnded = new ArrayList<>();

  /** Records to put in lists; one that is in it already keeps its date. */
  public final List<ListMember> members = new ArrayList<>();

  /** Records to take out of lists; one that is gone is no error. */
  public final List<ListMember> membersEnded = new ArrayList<>();

  /**
   * Values that a record had at an earlier time, told late: they enter its history and change
   * nothing else. Their version is negative; one that is there already is no error.
   */
  public final List<PropertyChange> late = new ArrayList<>();

  /** Jobs, new or changed. */
  public final List<Job> jobs = new ArrayList<>();

  /** Jobs that are finished. */
  public final List<Job> jobsEnded = new ArrayList<>();

  /** Events that cannot be decided on, to be kept aside. */
  public final List<KeptEvent> aside = new ArrayList<>();

  /**
   * An empty unit.
   *
   * @param fence slots written under; empty for a write that belongs to no slot
   * @param revision revision of the publication under which it was decided
   */
  public Unit(List<Lease> fence, long revision) {
    this.fence = List.copyOf(fence);
    this.revision = revision;
  }

  /** Slots written under. */
  public List<Lease> fence() {
    return fence;
  }

  /** Revision of the publication under which it was decided. */
  public long revision() {
    return revision;
  }
}
