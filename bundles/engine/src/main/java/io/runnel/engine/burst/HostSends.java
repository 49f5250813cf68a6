// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.host.HostWrite;
import io.runnel.host.AssociationChange;
import io.runnel.host.Change;
import io.runnel.host.Host;
import io.runnel.host.ListChange;
import io.runnel.host.Origin;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import io.runnel.kind.Changes;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Retries;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.record.RecordEditor;
import io.runnel.store.OutboxRow;
import io.runnel.store.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends to the outbox what a step wants changed in records that a remote host masters. Nothing is
 * changed here before the host has taken it.
 */
final class HostSends {
  private final Parts parts;
  private final WorkingSet set;
  private final Unit unit;
  private final Instant now;

  HostSends(Parts parts, WorkingSet set, Unit unit, Instant now) {
    this.parts = parts;
    this.set = set;
    this.unit = unit;
    this.now = now;
  }

  /**
   * A step's changes, parted by who masters the records.
   *
   * @param local records of our own store
   * @param remote records of hosts
   */
  record Parted(Changes local, Changes remote) {}

  /** Parts changes; without a remote host everything is local. */
  Parted part(int tenant, Changes changes) {
    if (parts.hosts().noneRemote()) {
      return new Parted(changes, Changes.NONE);
    }
    Changes local = Changes.NONE;
    Changes remote = Changes.NONE;
    for (Changes.Edit edit : changes.edits()) {
      if (remote(edit.record().tenant(), edit.record().type()) == null) {
        local = local.edit(edit.record(), edit.operations());
      } else {
        remote = remote.edit(edit.record(), edit.operations());
      }
    }
    for (Changes.Creation creation : changes.creations()) {
      if (remote(tenant, creation.type()) == null) {
        local = local.create(creation);
      } else {
        remote = remote.create(creation);
      }
    }
    for (Changes.Enrol enrol : changes.enrolments()) {
      local = local.enrol(enrol.record(), enrol.workflow());
    }
    for (AssociationChange change : changes.associations()) {
      local = local.associate(change);
    }
    for (ListChange change : changes.lists()) {
      local = local.list(change);
    }
    return new Parted(local, remote);
  }

  private @Nullable Host remote(int tenant, String type) {
    return parts.hosts().remote(tenant, type);
  }

  /**
   * What is to be sent.
   *
   * @param writes the writes, none if everything is as wanted already
   * @param refusal why nothing can be sent, {@code null} if it can
   */
  record Ready(List<HostWrite> writes, @Nullable String refusal) {
    static Ready refused(String why) {
      return new Ready(List.of(), why);
    }
  }

  /** Checks changes against the mirror and makes writes of them. */
  Ready ready(int tenant, Changes remote) {
    List<HostWrite> writes = new ArrayList<>();
    for (Changes.Edit edit : remote.edits()) {
      WorkingRecord record = set.record(edit.record());
      String refusal = refusal(edit.record().tenant(), edit.record().type());
      if (refusal == null && (record == null || !record.exists())) {
        refusal = "there is no record " + edit.record().type() + " " + edit.record().id();
      }
      if (refusal != null || record == null) {
        return Ready.refused(String.valueOf(refusal));
      }
      RecordEditor.Edited edited =
          RecordEditor.edit(record.properties(), record.type(), edit.operations());
      if (!edited.problems().isEmpty()) {
        return Ready.refused(edited.problems().get(0).message());
      }
      add(writes, edit.record(), false, edited.changes());
    }
    return create(tenant, remote.creations(), writes);
  }

  private Ready create(int tenant, List<Changes.Creation> creations, List<HostWrite> writes) {
    for (Changes.Creation creation : creations) {
      String refusal = refusal(tenant, creation.type());
      InstalledType type = parts.kinds().type(tenant, creation.type()).orElse(null);
      if (refusal != null || type == null) {
        return Ready.refused(
            refusal == null ? "the object type " + creation.type() + " is not installed" : refusal);
      }
      List<RecordEdit> edits = new ArrayList<>();
      creation.properties().forEach((name, value) -> edits.add(RecordEdit.set(name, value)));
      RecordEditor.Edited edited = RecordEditor.edit(Map.of(), type, edits);
      if (!edited.problems().isEmpty()) {
        return Ready.refused(edited.problems().get(0).message());
      }
      RecordRef given = creation.ref();
      RecordRef ref =
          given == null ? new RecordRef(tenant, type.id(), "new-" + parts.ids().next()) : given;
      add(writes, ref, true, edited.changes());
    }
    return new Ready(List.copyOf(writes), null);
  }

  private static void add(
      List<HostWrite> writes, RecordRef ref, boolean create, List<Change> changes) {
    if (create || !changes.isEmpty()) {
      writes.add(new HostWrite(ref, create, changes));
    }
  }

  private @Nullable String refusal(int tenant, String type) {
    Host host = remote(tenant, type);
    return host == null || host.capabilities().contains(Host.Capability.WRITE)
        ? null
        : "records of " + type + " belong to host " + host.instance() + ", which takes no writes";
  }

  /** Puts the writes in the outbox as the effect of the enrolment's present step. */
  void send(Run run, Outcome.Done<?> done, List<HostWrite> writes) {
    Map<String, Object> call = new LinkedHashMap<>(HostWrite.calls(writes));
    Origin origin = StepWrites.origin(run);
    call.put("chain", String.valueOf(origin.correlationId()));
    call.put("depth", java.math.BigDecimal.valueOf(origin.depth()));
    int step = run.now().position().step();
    String stepId = run.plan().node(step).step().id();
    String kind = run.plan().node(step).step().kind();
    InstalledAction action = parts.kinds().action(kind).orElse(null);
    if (action != null) {
      call.put("answer", action.answer().write(done.answer()));
    }
    int kindVersion = action == null ? 1 : action.kind().version();
    OutboxRow.Address address =
        new OutboxRow.Address(
            run.plan().workflow(),
            run.plan().version(),
            step,
            stepId,
            run.now().position().visit(),
            kind,
            kindVersion);
    long id = parts.ids().next();
    RecordRef ref = run.now().ref();
    Instant deadline = now.plus(Retries.DEADLINE);
    unit.effectsAdded.add(new OutboxRow(id, now, run.now().id(), ref, address, 0, deadline, call));
  }
}
