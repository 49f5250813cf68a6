// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Lane;
import io.runnel.host.Partition;
import io.runnel.host.RecordRef;
import io.runnel.store.Backlog;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.Job;
import io.runnel.store.LedgerRow;
import io.runnel.store.Look;
import io.runnel.store.LookRequest;
import io.runnel.store.OutboxRow;
import io.runnel.store.TimerRow;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Enrolments, memories, timers, effects and jobs. */
public abstract class WorkContract extends StoreContract {
  @Test
  void readsBackAnEnrolmentOnItsWay() {
    Enrolment first = Rows.enrolment(contact("e"), id(), 70, Enrolments.State.ACTIVE);
    Unit start = unit();
    start.enrolments.add(first);
    commit(start);
    Map<String, Object> memory =
        Map.of("answers", Map.of("s1", Map.of("status", BigDecimal.valueOf(200))));
    Enrolment.Position place =
        new Enrolment.Position(4, 2, 9, 3, NOON, NOON.plusSeconds(1), NOON.plusSeconds(2), "retry");
    Enrolment next =
        new Enrolment(first.id(), first.ref(), 70, 2, Enrolments.State.WAITING, place, memory, 2);
    Unit unit = unit();
    unit.enrolments.add(next);
    commit(unit);
    assertEquals(Map.of(first.id(), next), store().enrolments(List.of(first.id(), id())));
  }

  @Test
  void keepsOneMemoryForEachWorkflowAndRecord() {
    RecordRef ref = contact("remembered");
    Entry first = new Entry(71, ref, NOON, NOON, 1, 5);
    Entry other = new Entry(72, ref, NOON, NOON, 1, 6);
    Unit unit = unit();
    unit.entries.addAll(List.of(first, other));
    commit(unit);
    Entry again = new Entry(71, ref, NOON, NOON.plusSeconds(60), 2, 0);
    Unit more = unit();
    more.entries.add(again);
    commit(more);
    List<Entry> found = new ArrayList<>(store().entries(List.of(ref, contact("nobody"))));
    found.sort(Comparator.comparingLong(Entry::workflow));
    assertEquals(List.of(again, other), found);
  }

  private TimerRow timer(RecordRef ref, Instant due) {
    return new TimerRow(due, id(), ref);
  }

  private void set(List<TimerRow> timers) {
    Unit unit = unit();
    unit.timersSet.addAll(timers);
    commit(unit);
  }

  @Test
  void looksAtDueTimersInOrderUpToTheLimit() {
    RecordRef ref = contact("one-slot");
    List<TimerRow> timers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      timers.add(timer(ref, NOON.plusSeconds(i)));
    }
    List<TimerRow> shuffled = new ArrayList<>(timers);
    Collections.reverse(shuffled);
    set(shuffled);
    assertEquals(timers.subList(0, 10), look(NOON.plusSeconds(100), 10).timers());
    assertEquals(timers.subList(0, 5), look(NOON.plusSeconds(4), 10).timers());
    assertEquals(List.of(), look(NOON.minusNanos(1000), 10).timers());
  }

  @Test
  void boundsALookForEachSlotByItself() {
    List<TimerRow> timers = new ArrayList<>();
    int[] perSlot = new int[store().slots()];
    for (int i = 0; i < 200; i++) {
      RecordRef ref = contact("spread-" + i);
      perSlot[Partition.slot(ref, store().slots())]++;
      timers.add(timer(ref, NOON.plusSeconds(i)));
    }
    set(timers);
    int expected = 0;
    for (int count : perSlot) {
      expected += Math.min(count, 3);
    }
    assertEquals(expected, look(NOON.plusSeconds(1000), 3).timers().size());
  }

  @Test
  void looksAtOwnedSlotsOnly() {
    RecordRef ref = contact("foreign");
    int slot = Partition.slot(ref, store().slots());
    set(List.of(timer(ref, NOON)));
    var others = fence().stream().filter(lease -> lease.slot() != slot).toList();
    assertEquals(List.of(), store().look(new LookRequest(others, NOON, 10, null)).timers());
  }

  @Test
  void tellsWhenTheNextTimerOrEffectIsDue() {
    assertNull(look(NOON, 10).nextDue());
    RecordRef ref = contact("next");
    set(List.of(timer(ref, NOON), timer(ref, NOON.plusSeconds(70))));
    assertEquals(NOON.plusSeconds(70), look(NOON, 10).nextDue());
    Unit unit = unit();
    unit.effectsAdded.add(Rows.effect(contact("next-effect"), id(), id(), NOON.plusSeconds(60)));
    commit(unit);
    assertEquals(NOON.plusSeconds(60), look(NOON, 10).nextDue());
  }

  @Test
  void tellsHowManyLeasesAreHeldAndTheRevision() {
    Look look = look(NOON, 10);
    assertEquals(store().slots(), look.held());
    assertEquals(parts().workflows().revision(), look.revision());
    var wrong =
        fence().stream()
            .map(one -> new io.runnel.store.Lease(one.slot(), one.epoch() + one.slot() % 2 + 1))
            .toList();
    assertEquals(0, store().look(new LookRequest(wrong, NOON, 10, RENEWAL)).held());
    Look none = store().look(new LookRequest(List.of(), NOON, 10, RENEWAL));
    assertEquals(0, none.held());
    assertEquals(List.of(), none.timers());
  }

  @Test
  void renewsLeasesWithALook() {
    Look look = store().look(new LookRequest(fence(), NOON, 10, RENEWAL));
    assertEquals(store().slots(), look.held());
  }

  @Test
  void clearsTimersAndDoesNotMindOneThatIsGone() {
    TimerRow timer = timer(contact("cleared"), NOON);
    set(List.of(timer));
    for (int i = 0; i < 2; i++) {
      Unit unit = unit();
      unit.timersCleared.add(timer);
      commit(unit);
      assertEquals(List.of(), look(NOON, 10).timers());
    }
  }

  @Test
  void movesATimerInOneUnit() {
    TimerRow timer = timer(contact("moved"), NOON);
    set(List.of(timer));
    Unit unit = unit();
    unit.timersCleared.add(timer);
    unit.timersSet.add(new TimerRow(NOON.plusSeconds(5), timer.enrolment(), timer.ref()));
    commit(unit);
    assertEquals(1, look(NOON.plusSeconds(5), 10).timers().size());
    assertEquals(0, look(NOON, 10).timers().size());
  }

  @Test
  void triesAnEffectAgainAndEndsIt() {
    RecordRef ref = contact("effect");
    OutboxRow row = Rows.effect(ref, id(), id(), NOON);
    Unit add = unit();
    add.effectsAdded.add(row);
    commit(add);
    assertEquals(List.of(row), look(NOON, 10).effects());

    OutboxRow again = Rows.again(row, NOON.plusSeconds(60));
    Unit retry = unit();
    retry.effectsRetried.add(again);
    commit(retry);
    assertEquals(List.of(), look(NOON, 10).effects());
    assertEquals(List.of(again), look(NOON.plusSeconds(60), 10).effects());
    assertEquals(List.of(again), store().effectsOf(List.of(row.enrolment())));

    Unit end = unit();
    end.effectsEnded.add(again);
    end.ledger.add(new LedgerRow(id(), tenant, again, NOON, null));
    commit(end);
    assertEquals(List.of(), look(NOON.plusSeconds(60), 10).effects());
    assertEquals(List.of(), store().effectsOf(List.of(row.enrolment())));
  }

  @Test
  void looksAtDueEffectsInOrderUpToTheLimit() {
    RecordRef ref = contact("effects");
    List<OutboxRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(Rows.effect(ref, id(), id(), NOON.plusSeconds(i)));
    }
    Unit unit = unit();
    unit.effectsAdded.addAll(rows);
    Collections.reverse(unit.effectsAdded);
    commit(unit);
    assertEquals(rows.subList(0, 5), look(NOON.plusSeconds(100), 5).effects());
  }

  @Test
  void hasOneLineInTheLedgerForAnOnceKey() {
    OutboxRow row = Rows.effect(contact("once"), id(), id(), NOON);
    Unit first = unit();
    first.ledger.add(new LedgerRow(id(), tenant, row, NOON, null));
    commit(first);
    Unit second = unit();
    second.ledger.add(new LedgerRow(id(), tenant, row, NOON, null));
    assertInstanceOf(CommitAnswer.Conflict.class, store().commit(second));
  }

  @Test
  void keepsAJobUntilItHasEnded() {
    Job job = new Job(id(), tenant, "enrolExisting", 70, "", 0, Map.of());
    Unit start = unit();
    start.jobs.add(job);
    commit(start);
    Job further = new Job(job.id(), tenant, "enrolExisting", 70, "1/contact/k", 25, Map.of());
    Unit step = unit();
    step.jobs.add(further);
    commit(step);
    assertEquals(
        List.of(further), store().openJobs().stream().filter(one -> one.id() == job.id()).toList());
    Unit end = unit();
    end.jobsEnded.add(further);
    commit(end);
    assertFalse(store().openJobs().stream().anyMatch(one -> one.id() == job.id()));
  }

  @Test
  void tellsHowMuchWaits() {
    Backlog before = parts().pages().backlog();
    RecordRef ref = contact("waits");
    Enrolment parked = Rows.enrolment(ref, id(), 7, Enrolments.State.WAITING);
    Unit unit = unit();
    unit.appended.add(Rows.entry(ref, id(), Lane.LIVE));
    unit.timersSet.add(new TimerRow(NOON, parked.id(), ref));
    unit.effectsAdded.add(Rows.effect(ref, id(), parked.id(), NOON));
    unit.enrolments.add(parked);
    commit(unit);
    Unit park = unit();
    park.enrolments.add(Rows.next(parked, Enrolments.State.PARKED, "reason " + tenant));
    commit(park);

    Backlog after = parts().pages().backlog();
    assertEquals(before.inbox().count() + 1, after.inbox().count());
    assertEquals(unit.appended.get(0).id(), after.inbox().oldestId());
    assertEquals(before.timers().count() + 1, after.timers().count());
    assertEquals(NOON, after.timers().earliest());
    assertEquals(before.outbox().count() + 1, after.outbox().count());
    assertEquals(NOON, after.outbox().earliest());
    assertEquals(1, after.parked().get("reason " + tenant));
    assertTrue(after.enrolments().getOrDefault(Enrolments.State.PARKED, 0) > 0);
  }
}
