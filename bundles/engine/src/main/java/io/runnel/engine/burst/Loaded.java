// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Published;
import io.runnel.host.EventKind;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.StoredRecord;
import io.runnel.rules.decide.Plan;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.InboxEntry;
import io.runnel.store.OutboxRow;
import io.runnel.store.PropertyChange;
import io.runnel.store.Store;
import io.runnel.store.WorkflowStore.VersionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a batch reads before it decides: one statement per table, whatever its size.
 *
 * @param records by address
 * @param entries by workflow and record
 * @param enrolments by id
 * @param plans by version
 * @param effects effects of enrolments that are woken or taken out
 * @param later changes newer than the events to be decided on
 */
record Loaded(
    Map<RecordRef, StoredRecord> records,
    Map<EntryKey, Entry> entries,
    Map<Long, Enrolment> enrolments,
    Map<VersionKey, Plan> plans,
    List<OutboxRow> effects,
    List<PropertyChange> later) {

  /** Nothing yet. */
  static Loaded nothing() {
    return new Loaded(new HashMap<>(), Map.of(), new HashMap<>(), Map.of(), List.of(), List.of());
  }

  /**
   * @param workflow the workflow
   * @param ref the record
   */
  record EntryKey(long workflow, RecordRef ref) {}

  static Loaded load(Work work, Parts parts, Published published) {
    Store store = parts.store();
    Set<RecordRef> refs = work.told();
    Map<RecordRef, StoredRecord> records = new HashMap<>(store.records(refs));
    Map<EntryKey, Entry> entries = new HashMap<>();
    for (Entry entry : store.entries(refs)) {
      entries.put(new EntryKey(entry.workflow(), entry.ref()), entry);
    }
    Wanted wanted = new Wanted(work, entries, parts);
    wanted.enrolments.addAll(waitingIds(entries.values(), refs, published));
    Map<Long, Enrolment> enrolments =
        wanted.enrolments.isEmpty()
            ? new HashMap<>()
            : new HashMap<>(store.enrolments(wanted.enrolments));
    List<OutboxRow> effects =
        wanted.withEffects.isEmpty() ? List.of() : store.effectsOf(wanted.withEffects);
    return new Loaded(
        records,
        entries,
        enrolments,
        parts.publisher().plans(versions(work, enrolments)),
        effects,
        later(work, records, store));
  }

  /** Enrolments of records whose wait may depend on what happens to the record. */
  static Map<Long, Enrolment> waiting(
      Collection<Entry> entries, Set<RecordRef> refs, Parts parts, Published published) {
    Set<Long> ids = waitingIds(entries, refs, published);
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, Enrolment> enrolments = parts.store().enrolments(ids);
    Map<VersionKey, Integer> versions = new HashMap<>();
    for (Enrolment one : enrolments.values()) {
      versions.put(new VersionKey(one.workflow(), one.version()), one.ref().tenant());
    }
    parts.publisher().plans(versions);
    return enrolments;
  }

  private static Set<Long> waitingIds(
      Collection<Entry> entries, Set<RecordRef> refs, Published published) {
    Set<Long> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.active() != 0
          && published.waits().has(entry.workflow())
          && refs.contains(entry.ref())) {
        ids.add(entry.active());
      }
    }
    return ids;
  }

  private static Map<VersionKey, Integer> versions(Work work, Map<Long, Enrolment> enrolments) {
    Map<VersionKey, Integer> keys = new HashMap<>();
    for (Enrolment enrolment : enrolments.values()) {
      keys.put(new VersionKey(enrolment.workflow(), enrolment.version()), enrolment.ref().tenant());
    }
    for (InboxEntry entry : work.entries()) {
      if (entry.message() instanceof InboxEntry.Move move) {
        Enrolment moved = enrolments.get(move.enrolment());
        if (moved != null) {
          keys.put(new VersionKey(moved.workflow(), move.version()), moved.ref().tenant());
        }
      }
    }
    return keys;
  }

  private static List<PropertyChange> later(
      Work work, Map<RecordRef, StoredRecord> records, Store store) {
    Map<RecordRef, Long> behind = new HashMap<>();
    for (InboxEntry entry : work.entries()) {
      if (entry.message() instanceof InboxEntry.Occurred occurred) {
        long version = occurred.event().times().recordVersion();
        StoredRecord record = records.get(entry.ref());
        if (version > 0 && record != null && record.version() > version) {
          behind.merge(entry.ref(), version, Math::min);
        }
      }
    }
    return behind.isEmpty() ? List.of() : store.changesSince(behind);
  }

  /** Which enrolments the work concerns. */
  private static final class Wanted {
    final Set<Long> enrolments = new HashSet<>();
    final Set<Long> withEffects = new HashSet<>();
    final boolean remote;

    Wanted(Work work, Map<EntryKey, Entry> entries, Parts parts) {
      remote = !parts.hosts().noneRemote();
      work.timers().forEach(timer -> enrolments.add(timer.enrolment()));
      work.entries().forEach(entry -> add(entry, entries));
      for (WriteRequest request : work.writes()) {
        for (RecordWrite write : request.writes()) {
          if (write.intent() == RecordWrite.Intent.DELETE) {
            allOf(write.ref(), entries);
          }
        }
      }
    }

    private void add(InboxEntry entry, Map<EntryKey, Entry> entries) {
      InboxEntry.Message message = entry.message();
      if (message instanceof InboxEntry.EffectResult result) {
        enrolments.add(result.enrolment());
      } else if (message instanceof InboxEntry.HostAnswered answered) {
        enrolments.add(answered.result().enrolment());
      } else if (message instanceof InboxEntry.Wake wake) {
        both(wake.enrolment());
      } else if (message instanceof InboxEntry.Move move) {
        enrolments.add(move.enrolment());
      } else if (message instanceof InboxEntry.Unenrol unenrol) {
        Entry known = entries.get(new EntryKey(unenrol.workflow(), entry.ref()));
        if (known != null && known.active() != 0) {
          both(known.active());
        }
      } else if (message instanceof InboxEntry.Occurred occurred
          // With a remote host the event may tell of a write of ours that is under way.
          && (remote || occurred.event().kind().equals(EventKind.DELETED))) {
        allOf(entry.ref(), entries);
      }
    }

    private void allOf(RecordRef ref, Map<EntryKey, Entry> entries) {
      for (Entry entry : new ArrayList<>(entries.values())) {
        if (entry.ref().equals(ref) && entry.active() != 0) {
          both(entry.active());
        }
      }
    }

    private void both(long enrolment) {
      enrolments.add(enrolment);
      withEffects.add(enrolment);
    }
  }
}
