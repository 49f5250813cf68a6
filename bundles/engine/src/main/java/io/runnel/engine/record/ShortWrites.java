// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.engine.burst.OutsideWrites;
import io.runnel.engine.burst.Parts;
import io.runnel.engine.burst.WorkingRecord;
import io.runnel.engine.publish.Published;
import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Refusal;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.rules.kind.InstalledType;
import io.runnel.store.CommitAnswer;
import io.runnel.store.InboxEntry;
import io.runnel.store.RecordChange;
import io.runnel.store.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one record in a transaction of its own, and tells the owner of its slot if it matters. */
final class ShortWrites {
  private static final int TRIES = 5;

  private final Parts parts;

  ShortWrites(Parts parts) {
    this.parts = parts;
  }

  WriteAnswer write(RecordWrite write, Actor actor) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      WriteAnswer answer = once(write, actor);
      if (answer != null) {
        return answer;
      }
      parts.publisher().reload();
    }
    throw new Refusal(Refusal.Reason.BUSY, "others change this record all the time; try again");
  }

  /** One try; {@code null} if it conflicted. */
  private @Nullable WriteAnswer once(RecordWrite write, Actor actor) {
    Published published = parts.publisher().current();
    RecordRef ref = write.ref();
    InstalledType type = parts.kinds().type(ref.tenant(), ref.type()).orElse(null);
    WorkingRecord record =
        type == null
            ? null
            : new WorkingRecord(ref, type, parts.store().records(List.of(ref)).get(ref));
    OutsideWrites.Applied applied =
        new OutsideWrites(parts.ids()::next, parts.clock().instant()).apply(write, record, actor);
    if (applied.refusal() != null || record == null) {
      return applied.refusal();
    }
    RecordChange change = record.change();
    if (change == null) {
      return done(ref, record.now());
    }
    Unit unit = new Unit(List.of(), published.revision());
    unit.records.add(change);
    RecordEvent event = applied.event();
    if (event != null && matters(event, record, published)) {
      unit.appended.add(
          new InboxEntry(parts.ids().next(), ref, event.lane(), new InboxEntry.Occurred(event)));
    }
    return answer(parts.store().commit(unit), record);
  }

  private static boolean matters(RecordEvent event, WorkingRecord record, Published published) {
    return event.kind().equals(EventKind.DELETED)
        || !published.index().candidates(event, record.snapshot().withEvent(event)).isEmpty();
  }

  private static @Nullable WriteAnswer answer(CommitAnswer answer, WorkingRecord record) {
    if (answer instanceof CommitAnswer.Committed) {
      return done(record.ref(), record.now());
    }
    if (answer instanceof CommitAnswer.Rejected rejected) {
      List<Problem> problems = List.of(Problem.at("/properties", rejected.reason()));
      return new WriteAnswer(record.ref(), null, WriteAnswer.Status.CONFLICT, problems);
    }
    return null;
  }

  private static WriteAnswer done(RecordRef ref, @Nullable StoredRecord now) {
    return new WriteAnswer(ref, now, WriteAnswer.Status.DONE, List.of());
  }
}
