// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.PageRequest;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Job;
import io.runnel.store.Publication;
import io.runnel.store.Unit;
import io.runnel.store.WorkflowStore;
import io.runnel.store.WorkflowStore.DraftChange;
import io.runnel.store.WorkflowStore.Row;
import io.runnel.store.WorkflowStore.Status;
import io.runnel.store.WorkflowStore.StatusChange;
import io.runnel.store.WorkflowStore.VersionKey;
import io.runnel.workflow.Workflows.OffMode;
import io.runnel.workflow.Workflows.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drafts, versions, and what is published. */
public abstract class WorkflowContract extends StoreContract {
  private static final Status DRAFT = new Status(0, State.DRAFT, OffMode.FREEZE, false);

  private WorkflowStore workflows() {
    return parts().workflows();
  }

  private Row create(String name) {
    Row row = new Row(id(), tenant, Map.of("name", name), 1, DRAFT, NOON);
    workflows().create(row);
    return row;
  }

  private void publish(Row row, int version) {
    workflows().publish(version(row, version), tenant, List.of());
  }

  private static Publication.Version version(Row row, int version) {
    Map<String, Object> document = Map.of("version", BigDecimal.valueOf(version));
    return new Publication.Version(row.id(), version, NOON.plusSeconds(version), "ada", document);
  }

  private List<Publication.Published> published() {
    return workflows().published().workflows().stream()
        .filter(one -> one.tenant() == tenant)
        .toList();
  }

  @Test
  void findsWhatWasCreatedForTheTenantOnly() {
    Row row = create("First 👍");
    assertEquals(row, workflows().find(tenant, row.id()).orElseThrow());
    assertTrue(workflows().find(tenant + 1_000_000, row.id()).isEmpty());
    assertTrue(workflows().find(tenant, id()).isEmpty());
    assertTrue(workflows().tenants().containsAll(List.of(1, tenant)));
  }

  @Test
  void savesADraftOnlyAtTheExpectedRevision() {
    Row row = create("First");
    Map<String, Object> second = Map.of("name", "Second");
    assertTrue(
        workflows().saveDraft(new DraftChange(tenant, row.id(), second, 1, NOON.plusSeconds(9))));
    assertFalse(workflows().saveDraft(new DraftChange(tenant, row.id(), Map.of(), 1, NOON)));
    assertFalse(workflows().saveDraft(new DraftChange(tenant + 1, row.id(), Map.of(), 2, NOON)));
    assertEquals(
        new Row(row.id(), tenant, second, 2, DRAFT, NOON.plusSeconds(9)),
        workflows().find(tenant, row.id()).orElseThrow());
  }

  @Test
  void b46KeepsALargeDraft() {
    Map<String, Object> large = Map.of("name", "漢".repeat(300_000));
    Row row = new Row(id(), tenant, large, 1, DRAFT, NOON);
    workflows().create(row);
    assertEquals(large, workflows().find(tenant, row.id()).orElseThrow().draft());
  }

  @Test
  void savingADraftPublishesNothing() {
    Row row = create("Quiet");
    long before = workflows().revision();
    workflows().saveDraft(new DraftChange(tenant, row.id(), Map.of(), 1, NOON));
    assertEquals(before, workflows().revision());
    assertEquals(List.of(), published());
  }

  @Test
  void publishingRaisesTheRevisionAndAnOlderUnitConflicts() {
    Row row = create("Published");
    Unit older = unit();
    long before = workflows().revision();
    publish(row, 1);
    assertTrue(workflows().revision() > before);
    assertEquals(
        List.of("publication"),
        assertInstanceOf(CommitAnswer.Conflict.class, store().commit(older)).keys());
    assertEquals(workflows().revision(), workflows().published().revision());
    assertEquals(workflows().revision(), look(NOON, 1).revision());
    commit(unit());
  }

  @Test
  void answersThePresentVersionOfEachInOrderOfPublication() {
    Row late = create("Created first");
    Row early = create("Published first");
    publish(early, 1);
    publish(late, 2);
    publish(early, 3);
    assertEquals(
        List.of(
            new Publication.Published(
                early.id(),
                tenant,
                3,
                State.ON,
                OffMode.FREEZE,
                Map.of("version", BigDecimal.valueOf(3))),
            new Publication.Published(
                late.id(),
                tenant,
                2,
                State.ON,
                OffMode.FREEZE,
                Map.of("version", BigDecimal.valueOf(2)))),
        published());
  }

  @Test
  void keepsEveryVersion() {
    Row row = create("Versions");
    publish(row, 1);
    publish(row, 2);
    assertEquals(List.of(version(row, 2), version(row, 1)), workflows().versions(row.id()));
    assertEquals(
        List.of(version(row, 1)),
        workflows().versions(List.of(new VersionKey(row.id(), 1), new VersionKey(row.id(), 9))));
    assertEquals(List.of(), workflows().versions(List.of()));
  }

  @Test
  void switchesOffAndHides() {
    Row row = create("Off");
    publish(row, 1);
    long before = workflows().revision();
    Status off = new Status(1, State.OFF, OffMode.SKIP, false);
    workflows().change(new StatusChange(tenant, row.id(), off, NOON), List.of());
    assertEquals(off, workflows().find(tenant, row.id()).orElseThrow().status());
    assertEquals(State.OFF, published().get(0).state());
    assertEquals(OffMode.SKIP, published().get(0).offMode());
    assertTrue(workflows().revision() > before);

    Status deleted = new Status(1, State.OFF, OffMode.UNENROL, true);
    workflows().change(new StatusChange(tenant, row.id(), deleted, NOON), List.of());
    assertEquals(List.of(), published());
    assertTrue(workflows().find(tenant, row.id()).orElseThrow().status().deleted());
    assertEquals(List.of(), workflows().list(tenant, PageRequest.first(10)).items());
  }

  @Test
  void startsJobsInTheSameTransaction() {
    Row row = create("Jobs");
    Job enrol = new Job(id(), tenant, "enrolExisting", row.id(), "", 0, Map.of());
    workflows().publish(version(row, 1), tenant, List.of(enrol));
    Job end = new Job(id(), tenant, "unenrolAll", row.id(), "", 0, Map.of());
    Status off = new Status(1, State.OFF, OffMode.UNENROL, false);
    workflows().change(new StatusChange(tenant, row.id(), off, NOON), List.of(end));
    List<Job> open = store().openJobs().stream().filter(job -> job.workflow() == row.id()).toList();
    assertEquals(List.of(enrol, end), open);
    Unit unit = unit();
    unit.jobsEnded.addAll(open);
    commit(unit);
  }

  @Test
  void listsNewestFirst() {
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.add(0, create("W" + i).id());
    }
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page = workflows().list(tenant, new PageRequest(cursor, 3, false));
      page.items().forEach(row -> seen.add(row.id()));
      cursor = page.next();
    } while (cursor != null);
    assertEquals(expected, seen);
  }

  @Test
  void definesTypesAtRunTime() {
    long before = workflows().revision();
    workflows().saveType(tenant, "house", Map.of("label", "House"));
    workflows().saveType(tenant, "house", Map.of("label", "Home"));
    assertEquals(Map.of("house", Map.of("label", "Home")), workflows().types(tenant));
    assertEquals(Map.of(), workflows().types(tenant + 1_000_000));
    assertTrue(workflows().revision() > before);
    assertTrue(workflows().tenants().contains(tenant));
  }

  @Test
  void raisesTheRevisionOnceForEachOfTwoPublishers() throws Exception {
    Row one = create("One");
    Row two = create("Two");
    long before = workflows().revision();
    TwoThreads.run(turn -> publish(turn == 0 ? one : two, 1));
    assertEquals(before + 2, workflows().revision());
  }
}
