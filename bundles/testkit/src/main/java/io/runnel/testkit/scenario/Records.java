// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.host.Actor;
import io.runnel.host.AssociationChange;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.Lane;
import io.runnel.host.ListChange;
import io.runnel.host.Origin;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Changes;
import io.runnel.kind.Needs;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.record.RecordEditor;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.rules.value.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Records in memory. */
final class Records {
  static final int TENANT = 1;

  private final InstalledKinds kinds;
  private final Map<RecordRef, StoredRecord> records = new LinkedHashMap<>();
  private final Map<String, String> made = new HashMap<>();
  private final Beside beside;
  private long ids = 1_000_000;

  Records(InstalledKinds kinds) {
    this.kinds = kinds;
    this.beside = new Beside(kinds);
  }

  /**
   * Something that happened, with the record as it then was.
   *
   * @param event the event
   * @param snapshot the record
   */
  record Happened(RecordEvent event, RecordSnapshot snapshot) {}

  /**
   * What a step's changes came to.
   *
   * @param wrote in words, for history
   * @param failure why nothing was changed, {@code null} if it was
   * @param events what happened
   */
  record Written(String wrote, @Nullable String failure, List<Happened> events) {}

  /**
   * Who writes, and when.
   *
   * @param at when
   * @param actor who
   * @param origin where the change comes from
   */
  record Writer(Instant at, Actor actor, Origin origin) {}

  private record Pending(RecordRef ref, RecordEditor.Edited edited, EventKind kind) {}

  Beside beside() {
    return beside;
  }

  /** What a record sees of its surroundings, before an event if one is given. */
  Links links(RecordRef ref, Needs needs, @Nullable RecordEvent undone) {
    return beside.links(ref, needs, this::snapshot, undone);
  }

  long nextId() {
    return ++ids;
  }

  /** The id of a record in the making; the same whenever it is asked for again. */
  String idFor(String creation) {
    return made.computeIfAbsent(creation, key -> Long.toString(nextId()));
  }

  @Nullable StoredRecord get(RecordRef ref) {
    return records.get(ref);
  }

  /** The record with an id, whatever its type. */
  StoredRecord only(String id) {
    List<StoredRecord> found =
        records.values().stream().filter(record -> record.ref().id().equals(id)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "there are " + found.size() + " records with id '" + id + "', not one");
    }
    return found.get(0);
  }

  List<StoredRecord> all(String type) {
    return records.values().stream().filter(record -> record.ref().type().equals(type)).toList();
  }

  RecordSnapshot snapshot(RecordRef ref) {
    InstalledType type = kinds.requireType(ref.type());
    StoredRecord record = records.get(ref);
    return record == null ? RecordSnapshot.missing(ref, type) : RecordSnapshot.of(record, type);
  }

  /** Makes changes as a step or the test asks for: all of them, or none. */
  Written write(Changes changes, Writer writer) {
    List<Pending> pending = new ArrayList<>();
    String failure = null;
    for (Changes.Edit edit : changes.edits()) {
      failure = failure == null ? edit(edit, pending) : failure;
    }
    for (Changes.Creation creation : changes.creations()) {
      RecordRef ref =
          creation.ref() == null
              ? new RecordRef(TENANT, creation.type(), Long.toString(nextId()))
              : creation.ref();
      failure = failure == null ? create(ref, creation.properties(), pending) : failure;
    }
    for (AssociationChange change : changes.associations()) {
      failure = failure == null ? beside.problem(change) : failure;
    }
    if (failure != null) {
      return new Written("", failure, List.of());
    }
    Written written = apply(pending, writer);
    List<Happened> events = new ArrayList<>(written.events());
    for (AssociationChange change : changes.associations()) {
      beside.change(change).forEach(turn -> events.add(turned(turn, writer)));
    }
    for (ListChange change : changes.lists()) {
      beside.change(change).forEach(turn -> events.add(turned(turn, writer)));
    }
    return new Written(written.wrote(), null, events);
  }

  private Happened turned(Beside.Turn turn, Writer writer) {
    RecordSnapshot snapshot = snapshot(turn.ref());
    RecordEvent event =
        new RecordEvent(
            new RecordEvent.Identity(Long.toString(nextId()), null, Host.EMBEDDED),
            turn.ref(),
            turn.kind(),
            turn.facts(),
            new RecordEvent.Times(writer.at(), writer.at(), snapshot.version(), null),
            writer.actor(),
            writer.origin(),
            Lane.LIVE);
    return new Happened(event, snapshot.withEvent(event));
  }

  /** Makes one record under an id. */
  Written create(RecordRef ref, Map<String, Object> properties, Writer writer) {
    List<Pending> pending = new ArrayList<>();
    String failure = create(ref, properties, pending);
    return failure == null ? apply(pending, writer) : new Written("", failure, List.of());
  }

  private @Nullable String edit(Changes.Edit edit, List<Pending> pending) {
    RecordRef ref = edit.record();
    StoredRecord record = records.get(ref);
    if (record == null) {
      return "there is no record " + ref.type() + " " + ref.id();
    }
    Map<String, Object> before = record.properties();
    for (Pending earlier : pending) {
      if (earlier.ref().equals(ref)) {
        before = earlier.edited().properties();
      }
    }
    return add(ref, before, edit.operations(), pending);
  }

  private @Nullable String create(
      RecordRef ref, Map<String, Object> properties, List<Pending> pending) {
    if (kinds.type(TENANT, ref.type()).isEmpty()) {
      return "the object type " + ref.type() + " is not installed";
    }
    List<RecordEdit> edits = new ArrayList<>();
    properties.forEach((name, value) -> edits.add(RecordEdit.set(name, value)));
    return add(ref, Map.of(), edits, pending);
  }

  private @Nullable String add(
      RecordRef ref, Map<String, Object> before, List<RecordEdit> edits, List<Pending> pending) {
    RecordEditor.Edited edited = RecordEditor.edit(before, kinds.requireType(ref.type()), edits);
    EventKind kind = records.containsKey(ref) ? EventKind.UPDATED : EventKind.CREATED;
    pending.add(new Pending(ref, edited, kind));
    return edited.problems().isEmpty() ? null : edited.problems().get(0).message();
  }

  private Written apply(List<Pending> pending, Writer writer) {
    StringJoiner wrote = new StringJoiner(", ");
    List<Happened> events = new ArrayList<>();
    for (Pending change : pending) {
      RecordRef ref = change.ref();
      Map<String, Object> after = change.edited().properties();
      List<Change> changes =
          RecordEditor.differences(
              kinds.requireType(ref.type()), snapshot(ref).properties(), after);
      boolean created = change.kind().equals(EventKind.CREATED);
      if (created) {
        wrote.add(ref.type() + " " + ref.id());
      }
      changes.forEach(one -> wrote.add(one.property() + " = " + Values.show(one.newValue())));
      change.edited().kept().forEach(wrote::add);
      if (created || !changes.isEmpty()) {
        put(ref, after, writer);
        events.add(happened(change, changes, writer));
      }
    }
    return new Written(wrote.toString(), null, events);
  }

  private void put(RecordRef ref, Map<String, Object> properties, Writer writer) {
    StoredRecord old = records.get(ref);
    Instant createdAt = old == null ? writer.at() : old.facts().createdAt();
    long madeBy = old == null ? writer.origin().workflow() : old.facts().madeBy();
    long version = old == null ? 1 : old.version() + 1;
    StoredRecord.Facts facts = new StoredRecord.Facts(createdAt, writer.at(), null, false, madeBy);
    records.put(ref, new StoredRecord(ref, version, Map.copyOf(properties), true, facts));
  }

  private Happened happened(Pending change, List<Change> changes, Writer writer) {
    RecordSnapshot snapshot = snapshot(change.ref());
    RecordEvent event =
        new RecordEvent(
            new RecordEvent.Identity(Long.toString(nextId()), null, Host.EMBEDDED),
            change.ref(),
            change.kind(),
            RecordEvent.Facts.of(changes),
            new RecordEvent.Times(writer.at(), writer.at(), snapshot.version(), null),
            writer.actor(),
            writer.origin(),
            Lane.LIVE);
    return new Happened(event, snapshot.withEvent(event));
  }
}
