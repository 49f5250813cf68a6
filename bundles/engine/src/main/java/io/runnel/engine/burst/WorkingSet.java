// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Published;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.kind.InstalledType;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.OutboxRow;
import io.runnel.store.PropertyChange;
import io.runnel.store.RecordChange;
import io.runnel.store.TimerRow;
import io.runnel.store.Unit;
import io.runnel.store.WorkflowStore.VersionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Working copies of everything a batch touches, and what of it must be written. */
final class WorkingSet {
  private final Parts parts;
  private final Published published;
  private final Loaded loaded;
  private final Map<RecordRef, WorkingRecord> records = new HashMap<>();
  private final Map<Loaded.EntryKey, Entry> entries = new HashMap<>();
  private final Map<Long, Run> runs = new LinkedHashMap<>();
  private final Set<Loaded.EntryKey> touched = new LinkedHashSet<>();
  private final Set<RecordRef> loadedRefs = new LinkedHashSet<>();
  private final Set<RecordRef> readRefs = new LinkedHashSet<>();
  private final Ties ties;
  private final TieWrites tieWrites;
  private final Map<List<Object>, PropertyChange> late = new LinkedHashMap<>();

  WorkingSet(Parts parts, Published published, Loaded loaded) {
    this.parts = parts;
    this.published = published;
    this.loaded = loaded;
    this.entries.putAll(loaded.entries());
    this.ties = new Ties(parts, published, this);
    this.tieWrites = new TieWrites(parts, this);
  }

  /** The working copy of a record, {@code null} if its object type is not known. */
  @Nullable WorkingRecord record(RecordRef ref) {
    WorkingRecord known = records.get(ref);
    if (known != null) {
      return known;
    }
    InstalledType type = parts.kinds().type(ref.tenant(), ref.type()).orElse(null);
    if (type == null) {
      return null;
    }
    StoredRecord stored = loaded.records().get(ref);
    if (stored == null && !loadedRefs.contains(ref) && !readRefs.contains(ref)) {
      stored = parts.store().records(List.of(ref)).get(ref);
    }
    WorkingRecord fresh = new WorkingRecord(ref, type, stored);
    records.put(ref, fresh);
    return fresh;
  }

  /** Says which records were asked for, so that a missing one is not asked for again. */
  void asked(Set<RecordRef> refs) {
    loadedRefs.addAll(refs);
  }

  /** Reads records, and what is remembered of them, that the batch did not know it would change. */
  void load(Set<RecordRef> refs) {
    Set<RecordRef> missing = new LinkedHashSet<>(refs);
    missing.removeAll(loadedRefs);
    missing.removeIf(ref -> records.containsKey(ref) && !readRefs.contains(ref));
    if (missing.isEmpty()) {
      return;
    }
    loadedRefs.addAll(missing);
    loaded.records().putAll(parts.store().records(missing));
    for (Entry entry : parts.store().entries(missing)) {
      entries.put(new Loaded.EntryKey(entry.workflow(), entry.ref()), entry);
    }
    loaded.enrolments().putAll(Loaded.waiting(entries.values(), missing, parts, published));
  }

  /** Reads records alone, which the batch only looks at, in one statement. */
  void look(Collection<RecordRef> refs) {
    Set<RecordRef> missing = new LinkedHashSet<>(refs);
    missing.removeAll(loadedRefs);
    missing.removeAll(readRefs);
    missing.removeAll(records.keySet());
    if (!missing.isEmpty()) {
      loaded.records().putAll(parts.store().records(missing));
      readRefs.addAll(missing);
    }
  }

  /** Associations and list memberships. */
  Ties ties() {
    return ties;
  }

  /** Keeps a value that was told late. */
  void late(PropertyChange change) {
    late.put(List.of(change.ref(), change.version(), change.property()), change);
  }

  /** Changes of associations and lists. */
  TieWrites tieWrites() {
    return tieWrites;
  }

  /** A record that a step makes. */
  WorkingRecord fresh(RecordRef ref, InstalledType type) {
    WorkingRecord fresh = new WorkingRecord(ref, type, null);
    records.put(ref, fresh);
    return fresh;
  }

  @Nullable Entry entry(long workflow, RecordRef ref) {
    return entries.get(new Loaded.EntryKey(workflow, ref));
  }

  /** How often the enrolment's record has entered the workflow, this time included. */
  int entryCount(Enrolment enrolment) {
    Entry known = entry(enrolment.workflow(), enrolment.ref());
    return known == null ? 0 : known.count();
  }

  /** Remembers that a record entered a workflow. */
  void entered(long workflow, RecordRef ref, long enrolment, Instant at) {
    Entry known = entry(workflow, ref);
    Entry now =
        known == null
            ? new Entry(workflow, ref, at, at, 1, enrolment)
            : new Entry(workflow, ref, known.first(), at, known.count() + 1, enrolment);
    put(now);
  }

  /** Remembers that a record's enrolment ended. */
  void left(Enrolment enrolment) {
    Entry known = entry(enrolment.workflow(), enrolment.ref());
    if (known != null && known.active() == enrolment.id()) {
      put(new Entry(known.workflow(), known.ref(), known.first(), known.last(), known.count(), 0));
    }
  }

  private void put(Entry entry) {
    Loaded.EntryKey key = new Loaded.EntryKey(entry.workflow(), entry.ref());
    entries.put(key, entry);
    touched.add(key);
  }

  /** All memories of a record. */
  List<Entry> entriesOf(RecordRef ref) {
    return entries.values().stream()
        .filter(entry -> entry.ref().equals(ref))
        .sorted(Comparator.comparingLong(Entry::workflow))
        .toList();
  }

  /** A stored enrolment in this batch, {@code null} if it is not there. */
  @Nullable Run run(long id) {
    Run known = runs.get(id);
    if (known != null) {
      return known;
    }
    Enrolment stored = loaded.enrolments().get(id);
    if (stored == null) {
      return null;
    }
    Plan plan = plan(stored.workflow(), stored.version());
    if (plan == null) {
      return null;
    }
    WorkingRecord record = record(stored.ref());
    Run.Place place =
        new Run.Place(
            record == null ? typeless(stored.ref()) : record,
            published.workflow(stored.workflow()));
    Run run = new Run(stored, stored, plan, place);
    runs.put(id, run);
    return run;
  }

  /** A record to look at while its object type is not installed; it is not written. */
  private WorkingRecord typeless(RecordRef ref) {
    InstalledType type = InstalledType.of(ref.type(), ref.type(), List.of());
    return new WorkingRecord(ref, type, loaded.records().get(ref));
  }

  /** A new enrolment. */
  Run start(Enrolment enrolment, Plan plan, WorkingRecord record) {
    Run run =
        new Run(
            null, enrolment, plan, new Run.Place(record, published.workflow(enrolment.workflow())));
    runs.put(enrolment.id(), run);
    return run;
  }

  @Nullable Plan plan(long workflow, int version) {
    return loaded.plans().get(new VersionKey(workflow, version));
  }

  /** Effects of an enrolment that were read because it is woken or taken out. */
  List<OutboxRow> effectsOf(long enrolment) {
    return loaded.effects().stream().filter(row -> row.enrolment() == enrolment).toList();
  }

  /** Changes of a record newer than a version, newest first. */
  List<PropertyChange> later(RecordRef ref, long version) {
    return loaded.later().stream()
        .filter(change -> change.ref().equals(ref) && change.version() > version)
        .toList();
  }

  /** Adds everything that changed to the unit, each table in key order. */
  void write(Unit unit) {
    for (Run run : runs.values()) {
      if (run.changed()) {
        unit.enrolments.add(run.row());
        writeTimer(run, unit);
      }
    }
    touched.forEach(key -> unit.entries.add(java.util.Objects.requireNonNull(entries.get(key))));
    List<RecordChange> changes = new ArrayList<>();
    for (WorkingRecord record : records.values()) {
      RecordChange change = record.change();
      if (change != null) {
        changes.add(change);
      }
    }
    unit.late.addAll(late.values());
    tieWrites.write(unit, parts.clock().instant());
    changes.sort(Comparator.comparing(change -> change.after().ref().key()));
    unit.records.addAll(changes);
  }

  private static void writeTimer(Run run, Unit unit) {
    if (run.timerMoved()) {
      TimerRow stored = run.storedTimer();
      TimerRow wanted = run.wantedTimer();
      if (stored != null) {
        unit.timersCleared.add(stored);
      }
      if (wanted != null) {
        unit.timersSet.add(wanted);
      }
    }
  }
}
