// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Change;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Property;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.rules.value.Values;
import io.runnel.store.PropertyChange;
import io.runnel.store.RecordChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record while a batch works on it. Used by one thread. */
public final class WorkingRecord {
  private final RecordRef ref;
  private final InstalledType type;
  private final @Nullable StoredRecord base;
  private final List<PropertyChange> history = new ArrayList<>();
  private final Map<String, String> unique = new HashMap<>();
  private @Nullable StoredRecord now;

  /**
   * @param base the record as stored, {@code null} if it is not there
   */
  public WorkingRecord(RecordRef ref, InstalledType type, @Nullable StoredRecord base) {
    this.ref = ref;
    this.type = type;
    this.base = base;
    this.now = base;
  }

  /**
   * Who changed it and when.
   *
   * @param at when
   * @param source for the property history
   * @param hostTime host time if the change came from outside
   * @param madeBy workflow that makes the record, if it is new
   */
  public record Stamp(Instant at, String source, @Nullable Instant hostTime, long madeBy) {}

  /** Its address. */
  public RecordRef ref() {
    return ref;
  }

  /** Its object type. */
  public InstalledType type() {
    return type;
  }

  /** As it is now, {@code null} if it is not there. */
  public @Nullable StoredRecord now() {
    return now;
  }

  /** Whether it is there and not deleted. */
  public boolean exists() {
    return now != null && !now.facts().deleted();
  }

  /** Its properties, none if it is not there. */
  public Map<String, Object> properties() {
    return now == null ? Map.of() : now.properties();
  }

  /** Workflow that made it, 0 if none did. */
  public long madeBy() {
    return now == null ? 0 : now.facts().madeBy();
  }

  /** As kinds see it. */
  public RecordSnapshot snapshot() {
    return now == null ? RecordSnapshot.missing(ref, type) : RecordSnapshot.of(now, type);
  }

  /** Puts new properties in, raises the version, keeps history. */
  public void put(Map<String, Object> properties, List<Change> changes, Stamp stamp) {
    StoredRecord old = now;
    long version = old == null ? 1 : old.version() + 1;
    boolean complete = old == null || old.complete();
    now = new StoredRecord(ref, version, Map.copyOf(properties), complete, facts(stamp, false));
    for (Change change : changes) {
      history.add(
          new PropertyChange(
              ref,
              version,
              change.property(),
              change.oldValue(),
              change.newValue(),
              stamp.at(),
              stamp.source()));
      noteKey(change);
    }
  }

  /** Changes of this batch newer than a version, newest first. */
  public List<PropertyChange> changesAfter(long version) {
    List<PropertyChange> later = new ArrayList<>();
    for (int i = history.size() - 1; i >= 0 && history.get(i).version() > version; i--) {
      later.add(history.get(i));
    }
    return later;
  }

  /** Says which workflow's step made it, where the host told of it before that was known. */
  public void claim(long workflow) {
    StoredRecord old = now;
    if (old != null && old.facts().madeBy() == 0) {
      StoredRecord.Facts was = old.facts();
      StoredRecord.Facts facts =
          new StoredRecord.Facts(
              was.createdAt(), was.updatedAt(), was.hostTime(), was.deleted(), workflow);
      now = new StoredRecord(ref, old.version() + 1, old.properties(), old.complete(), facts);
    }
  }

  /** Marks it as deleted, or takes the mark away. */
  public void markDeleted(boolean deleted, Stamp stamp) {
    StoredRecord old = now;
    if (old != null) {
      now =
          new StoredRecord(
              ref, old.version() + 1, old.properties(), old.complete(), facts(stamp, deleted));
      for (Map.Entry<String, Object> value : old.properties().entrySet()) {
        Object kept = deleted ? null : value.getValue();
        noteKey(Change.of(value.getKey(), value.getValue(), kept));
      }
    }
  }

  private StoredRecord.Facts facts(Stamp stamp, boolean deleted) {
    StoredRecord old = now;
    Instant hostTime =
        stamp.hostTime() == null && old != null ? old.facts().hostTime() : stamp.hostTime();
    return old == null
        ? new StoredRecord.Facts(stamp.at(), stamp.at(), hostTime, deleted, stamp.madeBy())
        : new StoredRecord.Facts(
            old.facts().createdAt(), stamp.at(), hostTime, deleted, old.facts().madeBy());
  }

  private void noteKey(Change change) {
    Property property = type.property(change.property());
    if (property != null && property.traits().unique()) {
      Object value = change.newValue();
      unique.put(property.name(), value == null ? "" : Values.key(property.type(), value));
    }
  }

  /** What is to be written, {@code null} if it did not change. */
  public @Nullable RecordChange change() {
    StoredRecord after = now;
    if (after == null || after.equals(base)) {
      return null;
    }
    long expected = base == null ? 0 : base.version();
    RecordChange.Keys keys = new RecordChange.Keys(Map.copyOf(unique), Map.of());
    return new RecordChange(expected, after, List.copyOf(history), keys);
  }
}
