// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.runnel.host.Lane;
import io.runnel.host.RecordRef;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Enrolment;
import io.runnel.store.InboxEntry;
import io.runnel.store.Lease;
import io.runnel.store.Store;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a commit answers, and that every answer but {@code Committed} wrote nothing (7.2). */
public abstract class CommitContract extends StoreContract {
  private FullUnit fullUnit() {
    return new FullUnit(contact("full-" + id()));
  }

  private <A extends CommitAnswer> A refused(Class<A> expected, FullUnit full, Unit unit) {
    A answer = assertInstanceOf(expected, store().commit(unit));
    full.assertNothing(parts());
    return answer;
  }

  @Test
  void writesEverythingOfAUnit() {
    FullUnit full = fullUnit();
    commit(full.into(unit()));
    full.assertWritten(parts());
  }

  @Test
  void writesAUnitThatBelongsToNoSlot() {
    RecordRef ref = contact("free");
    Unit unit = new Unit(List.of(), parts().workflows().revision());
    unit.records.add(Rows.change(ref, 0, Map.of()));
    commit(unit);
    assertEquals(1, store().records(List.of(ref)).size());
  }

  @Test
  void commitsAnEmptyUnit() {
    commit(unit());
  }

  @Test
  void answersFencedUnderAnotherEpoch() {
    FullUnit full = fullUnit();
    List<Lease> old = fence().stream().map(one -> new Lease(one.slot(), one.epoch() - 1)).toList();
    refused(
        CommitAnswer.Fenced.class, full, full.into(new Unit(old, parts().workflows().revision())));
  }

  @Test
  void countsEverySlotOfTheFence() {
    FullUnit full = fullUnit();
    List<Lease> fence = new ArrayList<>(fence());
    Lease last = fence.remove(fence.size() - 1);
    fence.add(new Lease(last.slot(), last.epoch() + 1));
    refused(
        CommitAnswer.Fenced.class,
        full,
        full.into(new Unit(fence, parts().workflows().revision())));
  }

  @Test
  void answersFencedForASlotThatIsNotThere() {
    FullUnit full = fullUnit();
    List<Lease> fence = new ArrayList<>(fence());
    fence.add(new Lease(store().slots(), 1));
    refused(
        CommitAnswer.Fenced.class,
        full,
        full.into(new Unit(fence, parts().workflows().revision())));
  }

  @Test
  void conflictsWhenSomethingElseIsPublished() {
    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    parts().workflows().saveType(tenant, "house", Map.of("label", "House"));
    CommitAnswer.Conflict conflict = refused(CommitAnswer.Conflict.class, full, unit);
    assertEquals(List.of("publication"), conflict.keys());
  }

  @Test
  void conflictsWhenAnEntryWasUsedUpBefore() {
    InboxEntry entry = Rows.entry(contact("used"), id(), Lane.LIVE);
    Unit before = unit();
    before.appended.add(entry);
    commit(before);
    Unit first = unit();
    first.consumed.add(entry);
    commit(first);

    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    unit.consumed.add(entry);
    refused(CommitAnswer.Conflict.class, full, unit);
  }

  @Test
  void conflictsWhenAnEnrolmentWasWrittenMeanwhile() {
    Enrolment first = Rows.enrolment(contact("e"), id(), 7, Enrolments.State.ACTIVE);
    Unit start = unit();
    start.enrolments.add(first);
    commit(start);
    Unit next = unit();
    next.enrolments.add(Rows.next(first, Enrolments.State.WAITING, null));
    commit(next);

    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    unit.enrolments.add(Rows.next(first, Enrolments.State.COMPLETED, null));
    CommitAnswer.Conflict conflict = refused(CommitAnswer.Conflict.class, full, unit);
    assertEquals(List.of("enrolment:" + first.id()), conflict.keys());
  }

  @Test
  void conflictsWhenARecordHasAnotherVersion() {
    RecordRef ref = contact("versioned");
    Unit start = unit();
    start.records.add(Rows.change(ref, 0, Map.of("firstname", "Ana")));
    commit(start);

    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    unit.records.add(Rows.change(ref, 2, Map.of("firstname", "Anna")));
    CommitAnswer.Conflict conflict = refused(CommitAnswer.Conflict.class, full, unit);
    assertEquals(List.of(ref.key()), conflict.keys());
  }

  @Test
  void conflictsWhenANewRecordIsThereAlready() {
    RecordRef ref = contact("there");
    Unit start = unit();
    start.records.add(Rows.change(ref, 0, Map.of()));
    commit(start);

    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    unit.records.add(Rows.change(ref, 0, Map.of()));
    refused(CommitAnswer.Conflict.class, full, unit);
  }

  @Test
  void conflictsWhenAnEffectToBeRetriedHasEnded() {
    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    unit.effectsRetried.add(Rows.effect(contact("gone"), id(), id(), NOON));
    refused(CommitAnswer.Conflict.class, full, unit);
  }

  @Test
  void conflictsWhenAnEffectHasEndedBefore() {
    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    unit.effectsEnded.add(Rows.effect(contact("gone"), id(), id(), NOON));
    refused(CommitAnswer.Conflict.class, full, unit);
  }

  @Test
  void rejectsARecordWhoseUniqueValueIsTaken() {
    Unit start = unit();
    start.records.add(
        Rows.change(contact("owner"), 0, Map.of(), Rows.unique("email", "ana@example.org")));
    commit(start);

    FullUnit full = fullUnit();
    Unit unit = full.into(unit());
    RecordRef late = contact("late");
    unit.records.add(Rows.change(late, 0, Map.of(), Rows.unique("email", "ana@example.org")));
    CommitAnswer.Rejected rejected = refused(CommitAnswer.Rejected.class, full, unit);
    assertEquals(late, rejected.ref());
  }

  @Test
  void writesTheLargestBatch() {
    Unit unit = unit();
    List<RecordRef> refs = new ArrayList<>();
    for (int i = 0; i < Store.MAX_BATCH; i++) {
      RecordRef ref = contact("many-" + i);
      refs.add(ref);
      unit.records.add(
          Rows.change(ref, 0, Map.of("firstname", "N" + i), Rows.unique("email", "e" + i)));
    }
    commit(unit);
    assertEquals(Store.MAX_BATCH, store().records(refs).size());
  }
}
