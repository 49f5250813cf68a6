// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Change;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.kind.Property;
import io.runnel.rules.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to writes from outside, kept until the commit. */
final class Answers {
  private final WorkingSet set;
  private final Rejections rejected;
  private final Map<WriteRequest, Map<Integer, WriteAnswer>> refusals = new HashMap<>();

  Answers(WorkingSet set, Rejections rejected) {
    this.set = set;
    this.rejected = rejected;
  }

  /** The answer for a record that the store rejected, if it did. */
  boolean rejects(RecordLine.Write item) {
    RecordWrite write = item.write();
    WorkingRecord record = set.record(write.ref());
    String reason = record == null ? null : rejected.against(record, wanted(write, record));
    if (reason == null) {
      return false;
    }
    List<Problem> problems = List.of(Problem.at("/properties", reason));
    refuse(item, new WriteAnswer(item.write().ref(), null, WriteAnswer.Status.CONFLICT, problems));
    return true;
  }

  /** Roughly what the write changes; enough to see whether it brings a unique value. */
  private static List<Change> wanted(RecordWrite write, WorkingRecord record) {
    List<Change> changes = new ArrayList<>();
    if (write.intent() == RecordWrite.Intent.RESTORE) {
      record.properties().forEach((name, value) -> changes.add(Change.of(name, null, value)));
    }
    for (RecordEdit edit : write.edits()) {
      Property property = record.type().property(edit.property());
      Object old = record.properties().get(edit.property());
      if (property != null && !Values.same(property.type(), old, edit.value())) {
        changes.add(Change.of(edit.property(), old, edit.value()));
      }
    }
    return changes;
  }

  void refuse(RecordLine.Write item, WriteAnswer refusal) {
    refusals.computeIfAbsent(item.request(), key -> new HashMap<>()).put(item.index(), refusal);
  }

  /** Gives all answers of a request, with the records as committed. */
  void complete(WriteRequest request) {
    List<WriteAnswer> answers = new ArrayList<>();
    List<RecordWrite> writes = request.writes();
    for (int i = 0; i < writes.size(); i++) {
      WriteAnswer refusal = refusals.getOrDefault(request, Map.of()).get(i);
      answers.add(refusal == null ? done(writes.get(i).ref()) : refusal);
    }
    request.answer().complete(List.copyOf(answers));
  }

  private WriteAnswer done(RecordRef ref) {
    WorkingRecord record = set.record(ref);
    StoredRecord now = record == null ? null : record.now();
    return new WriteAnswer(ref, now, WriteAnswer.Status.DONE, List.of());
  }
}
