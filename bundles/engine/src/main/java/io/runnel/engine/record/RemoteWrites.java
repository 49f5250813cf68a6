// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.host.HostEvents;
import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.HostFailure;
import io.runnel.host.Origin;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Refusal;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.record.RecordEditor;
import io.runnel.store.Arrival;
import io.runnel.store.InboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes that people and programs ask for in records that a remote host masters: checked against
 * the object type, written by the host, and told to the mirror as events.
 */
final class RemoteWrites {
  private static final Origin REST = Origin.outside("rest");

  private final Parts parts;
  private final Host host;

  RemoteWrites(Parts parts, Host host) {
    this.parts = parts;
    this.host = host;
  }

  List<WriteAnswer> write(List<RecordWrite> writes, Actor actor) {
    Map<RecordRef, StoredRecord> mirror =
        parts.store().records(writes.stream().map(RecordWrite::ref).toList());
    List<WriteAnswer> answers = new ArrayList<>();
    for (RecordWrite write : writes) {
      answers.add(one(write, mirror.get(write.ref()), actor));
    }
    return List.copyOf(answers);
  }

  private WriteAnswer one(RecordWrite write, @Nullable StoredRecord known, Actor actor) {
    RecordRef ref = write.ref();
    InstalledType type = parts.kinds().type(ref.tenant(), ref.type()).orElse(null);
    if (type == null) {
      return refused(write, List.of(Problem.at("/type", "there is no object type " + ref.type())));
    }
    if (write.expectedVersion() != 0
        && (known == null || known.version() != write.expectedVersion())) {
      String message = "the record does not have version " + write.expectedVersion();
      List<Problem> problems = List.of(Problem.at("/version", message));
      return new WriteAnswer(ref, null, WriteAnswer.Status.CONFLICT, problems);
    }
    Map<String, Object> before = known == null ? Map.of() : known.properties();
    RecordEditor.Edited edited = RecordEditor.edit(before, type, write.edits());
    if (!edited.problems().isEmpty()) {
      return refused(write, edited.problems());
    }
    List<RecordEdit> edits = new ArrayList<>();
    for (Change change : edited.changes()) {
      edits.add(RecordEdit.set(change.property(), change.newValue()));
    }
    RecordWrite plain = new RecordWrite(ref, write.intent(), List.copyOf(edits), 0);
    WriteAnswer answer = asked(plain);
    if (answer.status() == WriteAnswer.Status.DONE) {
      tell(plain, answer, actor);
    }
    return answer;
  }

  private static WriteAnswer refused(RecordWrite write, List<Problem> problems) {
    return new WriteAnswer(write.ref(), null, WriteAnswer.Status.INVALID, problems);
  }

  private WriteAnswer asked(RecordWrite write) {
    try {
      return host.write(List.of(write), REST).get(0);
    } catch (HostFailure failure) {
      Refusal.Reason reason =
          failure.sort() == HostFailure.Sort.RATE_LIMIT
              ? Refusal.Reason.BUSY
              : Refusal.Reason.UNAVAILABLE;
      throw new Refusal(reason, "host " + host.instance() + ": " + failure.getMessage());
    }
  }

  private void tell(RecordWrite write, WriteAnswer answer, Actor actor) {
    EventKind kind =
        switch (write.intent()) {
          case CREATE -> EventKind.CREATED;
          case UPDATE -> EventKind.UPDATED;
          case DELETE -> EventKind.DELETED;
          case RESTORE -> EventKind.RESTORED;
        };
    HostEvents events = new HostEvents(host, parts.clock().instant());
    HostEvents.Cause cause = new HostEvents.Cause(kind, actor, REST);
    StoredRecord now = answer.record();
    RecordEvent event =
        now == null
            ? events.event(answer.ref(), cause, List.of(), events.at(null))
            : events.whole(now, null, cause);
    InboxEntry entry =
        new InboxEntry(
            parts.ids().next(), event.record(), event.lane(), new InboxEntry.Occurred(event));
    String key = event.record().tenant() + ":" + event.identity().dedupKey();
    parts.store().append(List.of(new Arrival(entry, null, key, event.identity().eventId())));
  }
}
