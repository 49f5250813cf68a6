// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.KeptEvent;
import io.runnel.host.Lane;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordRef;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.HistoryRow;
import io.runnel.store.InboxEntry;
import io.runnel.store.Job;
import io.runnel.store.LedgerRow;
import io.runnel.store.OutboxRow;
import io.runnel.store.Pages;
import io.runnel.store.RecordChange;
import io.runnel.store.Store;
import io.runnel.store.TimerRow;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.KeptEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One row of each sort about one record, and whether a store has them. */
final class FullUnit {
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  private final RecordRef ref;
  private final Enrolment enrolment;
  private final RecordChange record;
  private final InboxEntry entry;
  private final OutboxRow effect;
  private final OutboxRow done;
  private final HistoryRow line;
  private final Entry memory;
  private final Job job;
  private final KeptEvent kept;

  FullUnit(RecordRef ref) {
    this.ref = ref;
    this.enrolment = Rows.enrolment(ref, StoreContract.id(), 7, Enrolments.State.WAITING);
    this.record =
        new RecordChange(
            0,
            Rows.record(ref, 1, Map.of("firstname", "Ana")),
            List.of(Rows.changed(ref, 1, "", "Ana")),
            Rows.unique("phone", ref.id()));
    this.entry = Rows.entry(ref, StoreContract.id(), Lane.BULK);
    this.effect = Rows.effect(ref, StoreContract.id(), enrolment.id(), LONG_AGO);
    this.done = Rows.effect(ref, StoreContract.id(), enrolment.id(), LONG_AGO);
    HistoryRow.Run run = new HistoryRow.Run(ref, 7, 1, enrolment.id());
    this.line =
        new HistoryRow(StoreContract.id(), StoreContract.NOON, run, 2, Rows.DONE, "d", "seen");
    this.memory = new Entry(7, ref, StoreContract.NOON, StoreContract.NOON, 1, enrolment.id());
    this.job =
        new Job(StoreContract.id(), ref.tenant(), "enrolExisting", 7, "", 3, Map.of("a", "b"));
    String keptId = "kept-" + StoreContract.id();
    this.kept =
        new KeptEvent(
            keptId,
            Rows.event(ref, keptId, StoreContract.NOON),
            "no such type",
            StoreContract.NOON);
  }

  Unit into(Unit unit) {
    unit.records.add(record);
    unit.appended.add(entry);
    unit.enrolments.add(enrolment);
    unit.history.add(line);
    unit.timersSet.add(new TimerRow(LONG_AGO, enrolment.id(), ref));
    unit.effectsAdded.add(effect);
    unit.ledger.add(
        new LedgerRow(StoreContract.id(), ref.tenant(), done, StoreContract.NOON, "no answer"));
    unit.entries.add(memory);
    unit.jobs.add(job);
    unit.aside.add(kept);
    return unit;
  }

  void assertWritten(StoreParts parts) {
    Store store = parts.store();
    assertEquals(Map.of(ref, record.after()), store.records(List.of(ref)));
    assertEquals(record.history(), store.changesSince(Map.of(ref, 1L)));
    assertEquals(List.of(entry), store.waiting(List.of(ref)));
    assertEquals(Map.of(enrolment.id(), enrolment), store.enrolments(List.of(enrolment.id())));
    assertEquals(List.of(effect), store.effectsOf(List.of(enrolment.id())));
    assertEquals(List.of(memory), store.entries(List.of(ref)));
    assertTrue(store.openJobs().contains(job));
    Pages.Filter mine = filter();
    PageRequest page = PageRequest.first(10);
    assertEquals(List.of(line), parts.pages().history(mine, page).items());
    LedgerRow ledger = parts.pages().ledger(mine, page).items().get(0);
    assertEquals(done.onceKey(), ledger.effect().onceKey());
    assertEquals("no answer", ledger.failure());
    assertEquals(
        List.of(kept), parts.pages().kept(ref.tenant(), KeptEvents.State.ASIDE, page).items());
  }

  void assertNothing(StoreParts parts) {
    Store store = parts.store();
    assertEquals(Map.of(), store.records(List.of(ref)));
    assertEquals(List.of(), store.changesSince(Map.of(ref, 0L)));
    assertEquals(List.of(), store.waiting(List.of(ref)));
    assertEquals(Map.of(), store.enrolments(List.of(enrolment.id())));
    assertEquals(List.of(), store.effectsOf(List.of(enrolment.id())));
    assertEquals(List.of(), store.entries(List.of(ref)));
    assertTrue(!store.openJobs().contains(job));
    PageRequest page = PageRequest.first(10);
    assertEquals(List.of(), parts.pages().history(filter(), page).items());
    assertEquals(List.of(), parts.pages().ledger(filter(), page).items());
    assertEquals(List.of(), parts.pages().kept(ref.tenant(), KeptEvents.State.ASIDE, page).items());
  }

  private Pages.Filter filter() {
    return new Pages.Filter(ref.tenant(), 7, enrolment.id(), ref.id());
  }
}
