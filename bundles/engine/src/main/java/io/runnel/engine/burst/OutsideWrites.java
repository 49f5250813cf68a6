// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordWrite;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.rules.record.RecordEditor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Applies a write that a person or a program asked for to a working record. */
public final class OutsideWrites {
  private final LongSupplier ids;
  private final Instant now;

  /**
   * @param ids for events
   * @param now the engine's time
   */
  public OutsideWrites(LongSupplier ids, Instant now) {
    this.ids = ids;
    this.now = now;
  }

  /**
   * What a write came to.
   *
   * @param refusal why it was not made, {@code null} if it was
   * @param event what happened, {@code null} if nothing changed
   */
  public record Applied(@Nullable WriteAnswer refusal, @Nullable RecordEvent event) {}

  /** Applies it. */
  public Applied apply(RecordWrite write, @Nullable WorkingRecord record, Actor actor) {
    if (record == null) {
      String message = "there is no object type '" + write.ref().type() + "'";
      return refused(write, WriteAnswer.Status.INVALID, "/type", message);
    }
    StoredRecord stored = record.now();
    long version = stored == null ? 0 : stored.version();
    if (write.expectedVersion() != 0 && write.expectedVersion() != version) {
      String message = "the record has version " + version + ", not " + write.expectedVersion();
      return refused(write, WriteAnswer.Status.CONFLICT, "/version", message);
    }
    return switch (write.intent()) {
      case CREATE -> create(write, record, actor);
      case UPDATE -> record.exists() ? edit(write, record, actor) : missing(write);
      case DELETE -> record.exists() ? mark(write, record, actor) : missing(write);
      case RESTORE ->
          stored != null && stored.facts().deleted() ? mark(write, record, actor) : missing(write);
    };
  }

  private Applied create(RecordWrite write, WorkingRecord record, Actor actor) {
    if (record.now() != null) {
      String message = "there is already a " + write.ref().type() + " with this id";
      return refused(write, WriteAnswer.Status.CONFLICT, "/id", message);
    }
    return edit(write, record, actor);
  }

  private Applied edit(RecordWrite write, WorkingRecord record, Actor actor) {
    Map<String, Object> before = record.properties();
    List<RecordEdit> edits = write.edits();
    RecordEditor.Edited edited = RecordEditor.edit(before, record.type(), edits);
    if (!edited.problems().isEmpty()) {
      return new Applied(
          new WriteAnswer(write.ref(), null, WriteAnswer.Status.INVALID, edited.problems()), null);
    }
    boolean created = record.now() == null;
    if (!created && edited.changes().isEmpty()) {
      return new Applied(null, null);
    }
    record.put(edited.properties(), edited.changes(), stamp(actor));
    EventKind kind = created ? EventKind.CREATED : EventKind.UPDATED;
    return new Applied(null, event(record, kind, edited.changes(), actor));
  }

  private Applied mark(RecordWrite write, WorkingRecord record, Actor actor) {
    boolean deleted = write.intent() == RecordWrite.Intent.DELETE;
    record.markDeleted(deleted, stamp(actor));
    EventKind kind = deleted ? EventKind.DELETED : EventKind.RESTORED;
    return new Applied(null, event(record, kind, List.of(), actor));
  }

  private static WorkingRecord.Stamp stampAt(Instant at, Actor actor) {
    String who = actor.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + actor.id();
    return new WorkingRecord.Stamp(at, who, null, 0);
  }

  private WorkingRecord.Stamp stamp(Actor actor) {
    return stampAt(now, actor);
  }

  private RecordEvent event(
      WorkingRecord record, EventKind kind, List<Change> changes, Actor actor) {
    StoredRecord stored = java.util.Objects.requireNonNull(record.now());
    return new RecordEvent(
        new RecordEvent.Identity(Long.toString(ids.getAsLong()), null, Host.EMBEDDED),
        record.ref(),
        kind,
        RecordEvent.Facts.of(changes),
        new RecordEvent.Times(now, now, stored.version(), null),
        actor,
        Origin.outside("rest"),
        Lane.LIVE);
  }

  private static Applied missing(RecordWrite write) {
    String message = "there is no " + write.ref().type() + " with id " + write.ref().id();
    return refused(write, WriteAnswer.Status.MISSING, "/id", message);
  }

  private static Applied refused(
      RecordWrite write, WriteAnswer.Status status, String pointer, String message) {
    List<Problem> problems = List.of(Problem.at(pointer, message));
    return new Applied(new WriteAnswer(write.ref(), null, status, problems), null);
  }
}
