// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.host.StoredRecord;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.HistoryRow;
import io.runnel.store.LedgerRow;
import io.runnel.store.Pages;
import io.runnel.store.PropertyChange;
import io.runnel.store.RecordChange;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Pages: each row once, whatever comes in between (case B68). */
public abstract class PagesContract extends StoreContract {
  private Pages pages() {
    return parts().pages();
  }

  private Pages.Filter mine(long workflow) {
    return new Pages.Filter(tenant, workflow, 0, null);
  }

  /** All pages one after the other; something is done between them. */
  private static <T> List<T> all(
      Function<PageRequest, Page<T>> list, int limit, boolean backwards, Runnable between) {
    List<T> rows = new ArrayList<>();
    String cursor = null;
    do {
      Page<T> page = list.apply(new PageRequest(cursor, limit, backwards));
      rows.addAll(page.items());
      cursor = page.next();
      between.run();
    } while (cursor != null);
    return rows;
  }

  private static final Runnable NOTHING = () -> {};

  private List<Long> lines(long workflow, int count, Instant at) {
    HistoryRow.Run run = new HistoryRow.Run(contact("b68"), workflow, 1, 9);
    Unit unit = unit();
    for (int i = 0; i < count; i++) {
      unit.history.add(Rows.line(run, id(), at));
    }
    commit(unit);
    return unit.history.stream().map(HistoryRow::id).toList();
  }

  @Test
  void b68ShowsEachOf120LinesOfOneMillisecondOnceWhileMoreComeIn() {
    long workflow = id();
    List<Long> there = lines(workflow, 120, NOON);
    for (boolean backwards : new boolean[] {false, true}) {
      List<Long> seen =
          all(
                  page -> pages().history(mine(workflow), page),
                  25,
                  backwards,
                  () -> lines(workflow, 10, NOON.plusSeconds(1)))
              .stream()
              .map(HistoryRow::id)
              .filter(there::contains)
              .toList();
      List<Long> expected = new ArrayList<>(there);
      if (backwards) {
        Collections.reverse(expected);
      }
      assertEquals(expected, seen);
    }
  }

  @Test
  void b68GoesOnIntoRowsThatCameInMeanwhile() {
    long workflow = id();
    List<Long> expected = new ArrayList<>(lines(workflow, 120, NOON));
    String cursor = null;
    List<Long> seen = new ArrayList<>();
    do {
      Page<HistoryRow> page = pages().history(mine(workflow), new PageRequest(cursor, 25, false));
      page.items().forEach(row -> seen.add(row.id()));
      cursor = page.next();
      if (expected.size() < 150) {
        expected.addAll(lines(workflow, 10, NOON));
      }
    } while (cursor != null);
    assertEquals(expected, seen);
  }

  @Test
  void narrowsHistoryToOneRecordLetterByLetter() {
    long workflow = id();
    List<String> ids = List.of("a_b", "axb", "a%b", "x/a_b", "A_B", "a!_b", "a\\_b");
    for (String one : ids) {
      Unit unit = unit();
      HistoryRow.Run run = new HistoryRow.Run(contact(one), workflow, 1, 0);
      unit.history.add(new HistoryRow(id(), NOON, run, -1, Rows.DONE, one, null));
      commit(unit);
    }
    for (String one : ids) {
      Pages.Filter filter = new Pages.Filter(tenant, workflow, 0, one);
      assertEquals(
          List.of(one),
          pages().history(filter, PageRequest.first(10)).items().stream()
              .map(HistoryRow::detail)
              .toList());
    }
  }

  @Test
  void showsNothingOfAnotherTenant() {
    long workflow = id();
    lines(workflow, 3, NOON);
    Pages.Filter other = new Pages.Filter(tenant + 1_000_000, workflow, 0, null);
    assertEquals(List.of(), pages().history(other, PageRequest.first(10)).items());
  }

  @Test
  void cutsLongDetailsAndKeepsWhatWasSeen() {
    long workflow = id();
    String seen = "ü".repeat(70_000);
    HistoryRow.Run run = new HistoryRow.Run(contact("long"), workflow, 1, 0);
    Unit unit = unit();
    unit.history.add(new HistoryRow(id(), NOON, run, 0, Rows.DONE, "👍".repeat(3000), seen));
    unit.history.add(new HistoryRow(id(), NOON, run, 0, Rows.DONE, "a\u0000b", "c\u0000d"));
    commit(unit);
    List<HistoryRow> rows = pages().history(mine(workflow), PageRequest.first(10)).items();
    assertEquals(2, rows.size());
    assertEquals(seen, rows.get(0).seen());
    assertEquals("👍👍", String.valueOf(rows.get(0).detail()).substring(0, 4));
  }

  @Test
  void refusesACursorThatNoListAnswered() {
    for (String cursor : List.of("x", "", "1_", "_1", "1_2_3")) {
      assertThrows(
          Refusal.class,
          () -> pages().history(mine(1), new PageRequest(cursor, 10, false)),
          cursor);
    }
  }

  private List<Enrolment> enrolments(long workflow, Enrolments.State state, int count) {
    Unit unit = unit();
    for (int i = 0; i < count; i++) {
      Enrolment one = Rows.enrolment(contact("r" + i), id(), workflow, state);
      unit.enrolments.add(
          one.in(state, one.position().resting(null, i % 2 == 0 ? "kind:even" : "kind:odd")));
    }
    commit(unit);
    return unit.enrolments;
  }

  @Test
  void pagesEnrolmentsNewestFirstAndBack() {
    long workflow = id();
    List<Enrolment> expected = enrolments(workflow, Enrolments.State.COMPLETED, 60);
    assertEquals(
        expected, all(page -> pages().enrolments(mine(workflow), page), 25, true, NOTHING));
    Collections.reverse(expected);
    assertEquals(
        expected, all(page -> pages().enrolments(mine(workflow), page), 25, false, NOTHING));
    Enrolment one = expected.get(7);
    Pages.Filter single = new Pages.Filter(tenant, workflow, one.id(), one.ref().id());
    assertEquals(List.of(one), pages().enrolments(single, PageRequest.first(10)).items());
  }

  @Test
  void pagesWhatIsParkedByReason() {
    long workflow = id();
    enrolments(workflow, Enrolments.State.WAITING, 4);
    List<Enrolment> parked = new ArrayList<>(enrolments(workflow, Enrolments.State.PARKED, 10));
    Collections.reverse(parked);
    assertEquals(parked, all(page -> pages().parked(tenant, null, page), 3, false, NOTHING));
    assertEquals(
        5, all(page -> pages().parked(tenant, "kind:odd", page), 2, false, NOTHING).size());
    assertEquals(
        parked,
        all(page -> pages().parked(0, null, page), 100, false, NOTHING).stream()
            .filter(one -> one.ref().tenant() == tenant)
            .toList());
  }

  @Test
  void listsWhoIsInsideById() {
    long workflow = id();
    enrolments(workflow, Enrolments.State.COMPLETED, 3);
    List<Enrolment> inside = enrolments(workflow, Enrolments.State.FROZEN, 5);
    assertEquals(inside.subList(0, 2), pages().inside(workflow, 0, 2));
    assertEquals(inside.subList(2, 5), pages().inside(workflow, inside.get(1).id(), 10));
  }

  @Test
  void pagesTheLedgerOldestFirst() {
    long workflow = 7;
    Unit unit = unit();
    for (int i = 0; i < 9; i++) {
      var effect = Rows.effect(contact("ledger"), id(), id(), NOON);
      unit.ledger.add(new LedgerRow(id(), tenant, effect, NOON, i == 0 ? "refused" : null));
    }
    commit(unit);
    List<LedgerRow> seen = all(page -> pages().ledger(mine(workflow), page), 2, false, NOTHING);
    assertEquals(
        unit.ledger.stream().map(LedgerRow::id).toList(),
        seen.stream().map(LedgerRow::id).toList());
    assertEquals("refused", seen.get(0).failure());
    assertEquals(unit.ledger.get(3).effect().address(), seen.get(3).effect().address());
  }

  @Test
  void countsWhoEverEnteredAndWhoIsInside() {
    long workflow = id();
    long empty = id();
    Unit unit = unit();
    unit.entries.add(new Entry(workflow, contact("a"), NOON, NOON, 3, 0));
    unit.entries.add(new Entry(workflow, contact("b"), NOON, NOON, 1, 44));
    commit(unit);
    Map<Long, long[]> counts = pages().counts(List.of(workflow, empty));
    assertArrayEquals(new long[] {4, 1}, counts.get(workflow));
    assertEquals(Map.of(), pages().counts(List.of()));
  }

  @Test
  void scansRecordsOfATypeInKeyOrder() {
    Unit unit = unit();
    for (int i = 10; i < 35; i++) {
      unit.records.add(Rows.change(contact("s" + i), 0, Map.of()));
    }
    unit.records.add(Rows.change(new RecordRef(tenant, "contacts", "x"), 0, Map.of()));
    unit.records.add(Rows.change(new RecordRef(tenant, "contac", "x"), 0, Map.of()));
    StoredRecord.Facts facts = new StoredRecord.Facts(NOON, NOON, null, true, 0);
    StoredRecord deleted = new StoredRecord(contact("s15a"), 1, Map.of(), true, facts);
    unit.records.add(new RecordChange(0, deleted, List.of(), RecordChange.Keys.NONE));
    commit(unit);
    List<String> seen = new ArrayList<>();
    String after = "";
    List<StoredRecord> part =
        pages().scan(new Pages.Stretch(tenant, "contact", Map.of(), after, 10));
    while (!part.isEmpty()) {
      part.forEach(record -> seen.add(record.ref().id()));
      after = part.get(part.size() - 1).ref().key();
      part = pages().scan(new Pages.Stretch(tenant, "contact", Map.of(), after, 10));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 10; i < 35; i++) {
      expected.add("s" + i);
    }
    assertEquals(expected, seen);
  }

  @Test
  void b68PagesFormerValuesNewestFirstThoughAVersionHasMany() {
    RecordRef ref = contact("versions");
    List<String> expected = new ArrayList<>();
    for (long version = 1; version <= 3; version++) {
      List<PropertyChange> changes = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        String name = "p" + i;
        changes.add(new PropertyChange(ref, version, name, null, "v", NOON, "user:ada"));
        expected.add((4 - version) + name);
      }
      StoredRecord after = Rows.record(ref, version, Map.of());
      Unit unit = unit();
      unit.records.add(new RecordChange(version - 1, after, changes, RecordChange.Keys.NONE));
      commit(unit);
    }
    Function<PropertyVersion, String> name = one -> one.recordVersion() + one.property();
    for (int limit : new int[] {1, 2, 7, 100}) {
      assertEquals(
          expected,
          all(page -> pages().propertyHistory(ref, null, page), limit, false, NOTHING).stream()
              .map(name)
              .toList());
    }
    Collections.reverse(expected);
    assertEquals(
        expected,
        all(page -> pages().propertyHistory(ref, null, page), 2, true, NOTHING).stream()
            .map(name)
            .toList());
    assertEquals(
        3, all(page -> pages().propertyHistory(ref, "p3", page), 2, false, NOTHING).size());
  }
}
