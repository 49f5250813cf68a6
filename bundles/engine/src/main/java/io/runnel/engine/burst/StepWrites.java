// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Published;
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
import io.runnel.kind.Changes;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Memory;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.record.RecordEditor;
import io.runnel.rules.value.Values;
import io.runnel.store.Enrolment;
import io.runnel.store.InboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Makes the changes that a step asked for in the working set: all of them, or none. */
final class StepWrites {
  private final Parts parts;
  private final WorkingSet set;
  private final Rejections rejected;
  private final Instant now;
  private final EnrolRequests enrolments;

  StepWrites(Parts parts, Published published, WorkingSet set, Try attempt) {
    this.parts = parts;
    this.set = set;
    this.rejected = attempt.rejected();
    this.now = attempt.now();
    this.enrolments = new EnrolRequests(parts, published);
  }

  /**
   * @param rejected what the store turned down in earlier tries of the batch
   * @param now the engine's time
   */
  record Try(Rejections rejected, Instant now) {}

  /**
   * What a step's changes came to.
   *
   * @param wrote in words, for history
   * @param failure why nothing was changed, {@code null} if it was
   * @param events what happened to which record
   * @param entries messages to other enrolments
   */
  record Written(
      String wrote, @Nullable String failure, List<RecordEvent> events, List<InboxEntry> entries) {
    static Written failed(String why) {
      return new Written("", why, List.of(), List.of());
    }
  }

  private record Pending(WorkingRecord record, RecordEditor.Edited edited, EventKind kind) {}

  /** Makes the changes. */
  Written write(Run run, Changes changes) {
    List<Pending> pending = new ArrayList<>();
    String failure = null;
    for (Changes.Edit edit : changes.edits()) {
      failure = failure == null ? edit(edit, pending) : failure;
    }
    for (Changes.Creation creation : changes.creations()) {
      failure = failure == null ? create(run, creation, pending) : failure;
    }
    for (Changes.Enrol enrol : changes.enrolments()) {
      failure = failure == null ? enrolments.refusal(run, enrol) : failure;
    }
    failure = failure == null ? ties(changes, pending) : failure;
    return failure == null ? apply(run, pending, changes) : Written.failed(failure);
  }

  /** Reads what the changes of a round need, for all of them together. */
  void prepare(Collection<Outcome<?>> outcomes) {
    List<AssociationChange> ties = new ArrayList<>();
    List<ListChange> lists = new ArrayList<>();
    for (Outcome<?> outcome : outcomes) {
      if (outcome instanceof Outcome.Done<?> done) {
        ties.addAll(done.changes().associations());
        lists.addAll(done.changes().lists());
      }
    }
    if (!ties.isEmpty() || !lists.isEmpty()) {
      set.tieWrites().prepare(ties, lists);
    }
  }

  private @Nullable String ties(Changes changes, List<Pending> pending) {
    Set<RecordRef> fresh = new HashSet<>();
    pending.forEach(one -> fresh.add(one.record().ref()));
    String failure = null;
    for (AssociationChange change : changes.associations()) {
      failure = failure == null ? set.tieWrites().problem(change, fresh) : failure;
    }
    for (ListChange change : changes.lists()) {
      failure = failure == null ? set.tieWrites().problem(change, fresh) : failure;
    }
    return failure;
  }

  private void tie(Changes changes, Origin origin, StringJoiner wrote, List<RecordEvent> events) {
    List<TieWrites.Turn> turns = new ArrayList<>();
    for (AssociationChange change : changes.associations()) {
      turns.addAll(set.tieWrites().apply(change));
      String other = change.association().to().type() + " " + change.association().to().id();
      wrote.add((change.removed() ? "no longer with " : "with ") + other);
    }
    for (ListChange change : changes.lists()) {
      turns.addAll(set.tieWrites().apply(change));
      wrote.add((change.removed() ? "out of list " : "in list ") + change.list());
    }
    for (TieWrites.Turn turn : turns) {
      WorkingRecord record = set.record(turn.ref());
      if (record != null && record.now() != null) {
        events.add(event(record, turn.kind(), turn.facts(), origin));
      }
    }
  }

  private @Nullable String edit(Changes.Edit edit, List<Pending> pending) {
    RecordRef ref = edit.record();
    WorkingRecord record = set.record(ref);
    if (record == null || !record.exists()) {
      return "there is no record " + ref.type() + " " + ref.id();
    }
    Map<String, Object> before = record.properties();
    for (Pending earlier : pending) {
      if (earlier.record() == record) {
        before = earlier.edited().properties();
      }
    }
    RecordEditor.Edited edited = RecordEditor.edit(before, record.type(), edit.operations());
    pending.add(new Pending(record, edited, EventKind.UPDATED));
    return problem(record, edited);
  }

  private @Nullable String create(Run run, Changes.Creation creation, List<Pending> pending) {
    int tenant = run.plan().tenant();
    InstalledType type = parts.kinds().type(tenant, creation.type()).orElse(null);
    if (type == null) {
      return "the object type " + creation.type() + " is not installed";
    }
    List<RecordEdit> edits = new ArrayList<>();
    creation.properties().forEach((name, value) -> edits.add(RecordEdit.set(name, value)));
    RecordEditor.Edited edited = RecordEditor.edit(Map.of(), type, edits);
    RecordRef given = creation.ref();
    if (given != null && (given.tenant() != tenant || !rejected.gave(given.id()))) {
      return "the step makes a record under an address that it was not given";
    }
    RecordRef ref =
        given == null
            ? new RecordRef(
                tenant, type.id(), id(run, run.now().position().stepsRun() + "." + pending.size()))
            : given;
    WorkingRecord record = set.fresh(ref, type);
    pending.add(new Pending(record, edited, EventKind.CREATED));
    return problem(record, edited);
  }

  /** The id of a record that a step makes; the same in each try of the batch. */
  String id(Run run, String creation) {
    Enrolment enrolment = run.now();
    String key =
        String.join(
            " ",
            Long.toString(enrolment.workflow()),
            enrolment.ref().key(),
            Integer.toString(set.entryCount(enrolment)),
            creation);
    return rejected.id(key, parts.ids()::next);
  }

  private @Nullable String problem(WorkingRecord record, RecordEditor.Edited edited) {
    return edited.problems().isEmpty()
        ? rejected.against(record, edited.changes())
        : edited.problems().get(0).message();
  }

  private Written apply(Run run, List<Pending> pending, Changes changed) {
    StringJoiner wrote = new StringJoiner(", ");
    List<RecordEvent> events = new ArrayList<>();
    Origin origin = origin(run);
    long workflow = run.plan().workflow();
    for (Pending change : pending) {
      WorkingRecord record = change.record();
      List<Change> changes =
          RecordEditor.differences(
              record.type(), record.properties(), change.edited().properties());
      boolean created = change.kind().equals(EventKind.CREATED);
      if (created) {
        wrote.add(record.ref().type() + " " + record.ref().id());
      }
      changes.forEach(one -> wrote.add(one.property() + " = " + Values.show(one.newValue())));
      change.edited().kept().forEach(wrote::add);
      if (created || !changes.isEmpty()) {
        record.put(
            change.edited().properties(),
            changes,
            new WorkingRecord.Stamp(now, "workflow:" + workflow, null, workflow));
        events.add(event(record, change.kind(), RecordEvent.Facts.of(changes), origin));
      }
    }
    tie(changed, origin, wrote, events);
    List<InboxEntry> entries = new ArrayList<>();
    for (Changes.Enrol enrol : changed.enrolments()) {
      entries.add(enrolments.entry(enrol, origin));
    }
    return new Written(wrote.toString(), null, events, entries);
  }

  private RecordEvent event(
      WorkingRecord record, EventKind kind, RecordEvent.Facts facts, Origin origin) {
    var stored = java.util.Objects.requireNonNull(record.now());
    String id = Long.toString(parts.ids().next());
    return new RecordEvent(
        new RecordEvent.Identity(id, null, Host.EMBEDDED),
        record.ref(),
        kind,
        facts,
        new RecordEvent.Times(now, now, stored.version(), null),
        new Actor(Actor.Kind.WORKFLOW, Long.toString(origin.workflow())),
        origin,
        Lane.LIVE);
  }

  /** The origin of what an enrolment writes. */
  static Origin origin(Run run) {
    Enrolment enrolment = run.now();
    Object chain = enrolment.memory().get(Memory.CHAIN);
    String mine = Long.toString(enrolment.workflow());
    String members = chain == null ? mine : chain + " > " + mine;
    return new Origin(
        "runnel", members, enrolment.position().depth() + 1, enrolment.workflow(), enrolment.id());
  }
}
