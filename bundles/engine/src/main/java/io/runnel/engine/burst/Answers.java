// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Problem;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to writes from outside, kept until the commit. */
final class Answers {
  private final WorkingSet set;
  private final Map<RecordRef, String> rejected;
  private final Map<WriteRequest, Map<Integer, WriteAnswer>> refusals = new HashMap<>();

  Answers(WorkingSet set, Map<RecordRef, String> rejected) {
    this.set = set;
    this.rejected = rejected;
  }

  /** The answer for a record that the store rejected, if it did. */
  boolean rejects(RecordLine.Write item) {
    String reason = rejected.get(item.write().ref());
    if (reason == null) {
      return false;
    }
    List<Problem> problems = List.of(Problem.at("/properties", reason));
    refuse(item, new WriteAnswer(item.write().ref(), null, WriteAnswer.Status.CONFLICT, problems));
    return true;
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
