// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.host;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.HostFailure;
import io.runnel.host.Origin;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.rules.value.Values;
import io.runnel.store.OutboxRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to write a step's changes to a host. It first reads what is there: what is as wanted
 * already was written by an earlier attempt; what is neither as seen nor as wanted was changed by
 * somebody else, and the step must look again.
 */
final class HostWriter {
  private final Host host;
  private final OutboxRow row;
  private final HostEvents events;
  private final Map<RecordRef, StoredRecord> fresh = new HashMap<>();
  private final List<RecordEvent> told = new ArrayList<>();

  HostWriter(Host host, OutboxRow row, HostEvents events) {
    this.host = host;
    this.row = row;
    this.events = events;
  }

  HostEffects.Result write(List<HostWrite> writes) {
    read(writes);
    Map<HostWrite, RecordWrite> asked = new LinkedHashMap<>();
    for (HostWrite write : writes) {
      StoredRecord there = fresh.get(write.ref());
      if (!write.create() && there == null) {
        String why = "there is no " + write.ref().type() + " " + write.ref().id();
        return failed(why + " in host " + host.instance());
      }
      if (there != null && isAsWanted(write, there)) {
        tell(write, there);
        continue;
      }
      String conflict = there == null ? null : conflict(write, there);
      if (conflict != null) {
        return conflict(writes, conflict);
      }
      asked.put(write, write.asked(there == null ? 0 : there.version()));
    }
    return asked.isEmpty() ? done() : send(writes, asked);
  }

  private void read(List<HostWrite> writes) {
    List<RecordRef> refs =
        writes.stream().filter(write -> !write.create()).map(HostWrite::ref).toList();
    if (!refs.isEmpty()) {
      host.read(refs).forEach(record -> fresh.put(record.ref(), record));
    }
  }

  private static boolean isAsWanted(HostWrite write, StoredRecord there) {
    return write.changes().stream()
        .allMatch(one -> Values.same(null, there.properties().get(one.property()), one.newValue()));
  }

  private static @Nullable String conflict(HostWrite write, StoredRecord there) {
    List<String> names = new ArrayList<>();
    for (Change change : write.changes()) {
      Object now = there.properties().get(change.property());
      if (!Values.same(null, now, change.oldValue())
          && !Values.same(null, now, change.newValue())) {
        names.add(change.property());
      }
    }
    return names.isEmpty()
        ? null
        : "conflict: "
            + String.join(", ", names)
            + " had changed in the host since the step read it";
  }

  private HostEffects.Result send(List<HostWrite> writes, Map<HostWrite, RecordWrite> asked) {
    List<HostWrite> sent = List.copyOf(asked.keySet());
    List<WriteAnswer> answers = host.write(List.copyOf(asked.values()), token());
    for (int i = 0; i < sent.size(); i++) {
      WriteAnswer answer = answers.get(i);
      String why = why(answer);
      switch (answer.status()) {
        case DONE -> tell(sent.get(i), answer.record());
        case UNREACHABLE -> throw HostFailure.unreachable(why, null);
        case CONFLICT -> {
          read(writes);
          return fresh.isEmpty()
              ? failed(why)
              : conflict(writes, "conflict: the host refused the write: " + why);
        }
        default -> {
          return failed(why);
        }
      }
    }
    return done();
  }

  private static HostEffects.Result failed(String why) {
    return new HostEffects.Result(Outcome.fail(why), null);
  }

  private static String why(WriteAnswer answer) {
    List<Problem> problems = answer.problems();
    return problems.isEmpty() ? answer.status().name() : problems.get(0).message();
  }

  private HostEffects.Result done() {
    return new HostEffects.Result(
        Outcome.done(NoAnswer.NOTHING), new Told(List.copyOf(told), null));
  }

  private HostEffects.Result conflict(List<HostWrite> writes, String why) {
    told.clear();
    HostEvents.Cause cause =
        new HostEvents.Cause(EventKind.UPDATED, Actor.UNKNOWN, Origin.outside(host.instance()));
    for (HostWrite write : writes) {
      StoredRecord there = fresh.get(write.ref());
      if (there != null) {
        told.add(events.whole(there, null, cause));
      }
    }
    return new HostEffects.Result(Outcome.retry(why), new Told(List.copyOf(told), why));
  }

  /** The write as an event of ours, with the values that the host made of it. */
  private void tell(HostWrite write, @Nullable StoredRecord now) {
    List<Change> changes = new ArrayList<>();
    for (Change change : write.changes()) {
      Object value = now == null ? change.newValue() : now.properties().get(change.property());
      changes.add(Change.of(change.property(), change.oldValue(), value));
    }
    EventKind kind = write.create() ? EventKind.CREATED : EventKind.UPDATED;
    Actor actor = new Actor(Actor.Kind.WORKFLOW, Long.toString(row.address().workflow()));
    HostEvents.Cause cause = new HostEvents.Cause(kind, actor, origin(chain()));
    RecordRef ref = now == null ? write.ref() : now.ref();
    told.add(events.event(ref, cause, changes, events.at(now)));
  }

  private Origin token() {
    return origin(Origin.TOKEN + row.onceKey());
  }

  private String chain() {
    return String.valueOf(row.call().get("chain"));
  }

  private Origin origin(String correlation) {
    Object depth = row.call().get("depth");
    return new Origin(
        "runnel",
        correlation,
        depth instanceof Number number ? number.intValue() : 1,
        row.address().workflow(),
        row.enrolment());
  }
}
