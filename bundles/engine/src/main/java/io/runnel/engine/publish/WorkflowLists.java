// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Surroundings;
import io.runnel.rules.document.DocumentCheck;
import io.runnel.rules.document.Parsed;
import io.runnel.rules.document.WorkflowCodec;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.Pages;
import io.runnel.store.WorkflowStore;
import io.runnel.store.WorkflowStore.Row;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.Workflows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people read about workflows. */
final class WorkflowLists {
  private static final int PART = 500;

  private final KindSource kinds;
  private final WorkflowStore store;
  private final Pages pages;

  WorkflowLists(KindSource kinds, WorkflowStore store, Pages pages) {
    this.kinds = kinds;
    this.store = store;
    this.pages = pages;
  }

  Row row(int tenant, String id) {
    return store
        .find(tenant, WorkflowIds.parse(id))
        .filter(row -> !row.status().deleted())
        .orElseThrow(() -> WorkflowIds.unknown(id));
  }

  Page<Workflows.Info> list(int tenant, PageRequest page) {
    Page<Row> rows = store.list(tenant, page);
    Map<Long, long[]> counts = pages.counts(rows.items().stream().map(Row::id).toList());
    List<Workflows.Info> items = new ArrayList<>();
    for (Row row : rows.items()) {
      items.add(info(row, counts(counts.get(row.id()))));
    }
    return new Page<>(List.copyOf(items), rows.next());
  }

  Workflows.Info info(Row row) {
    return info(row, counts(row.id()));
  }

  Workflows.Counts counts(long id) {
    return counts(pages.counts(List.of(id)).get(id));
  }

  private static Workflows.Counts counts(long @Nullable [] two) {
    return two == null ? new Workflows.Counts(0, 0) : new Workflows.Counts(two[0], two[1]);
  }

  private static Workflows.Info info(Row row, Workflows.Counts counts) {
    return new Workflows.Info(
        Long.toString(row.id()),
        text(row.draft().get("name")),
        text(row.draft().get("objectType")),
        row.status().state(),
        row.status().version(),
        counts,
        row.updatedAt());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  Workflows.Draft draft(Row row) {
    return new Workflows.Draft(row.draft(), row.draftRevision(), checked(row).problems());
  }

  /** The draft as read, with every problem: of its form, and with the kinds installed now. */
  Parsed checked(Row row) {
    Parsed parsed = WorkflowCodec.read(row.draft());
    List<Problem> problems = new ArrayList<>(parsed.problems());
    WorkflowDocument document = parsed.document();
    if (document != null) {
      problems.addAll(DocumentCheck.check(document, kinds, row.tenant(), id -> neighbour(row, id)));
    }
    return new Parsed(document, List.copyOf(problems));
  }

  /** A workflow that a draft names. */
  private Optional<Surroundings.Workflow> neighbour(Row from, String id) {
    try {
      return store
          .find(from.tenant(), WorkflowIds.parse(id))
          .filter(row -> !row.status().deleted())
          .map(
              row ->
                  new Surroundings.Workflow(
                      text(row.draft().get("name")),
                      text(row.draft().get("objectType")),
                      row.status().state() == Workflows.State.ON,
                      row.id() == from.id()));
    } catch (Refusal noId) {
      return Optional.empty();
    }
  }

  Workflows.Review review(Row row) {
    Parsed draft = checked(row);
    long matching = matching(row.tenant(), draft.document());
    return new Workflows.Review(draft.problems(), matching, counts(row.id()).active());
  }

  /** Counts the records that meet the criteria of some part of the trigger now (row P1). */
  private long matching(int tenant, @Nullable WorkflowDocument document) {
    InstalledType type =
        document == null ? null : kinds.type(tenant, document.objectType()).orElse(null);
    if (document == null || type == null) {
      return -1;
    }
    List<Criteria> criteria = new ArrayList<>();
    for (WorkflowDocument.Trigger part : document.trigger().parts()) {
      if (part.criteria() != null) {
        criteria.add(part.criteria());
      }
    }
    return criteria.isEmpty() ? -1 : count(tenant, type, criteria);
  }

  private long count(int tenant, InstalledType type, List<Criteria> criteria) {
    long count = 0;
    String after = "";
    List<StoredRecord> part;
    do {
      part = pages.scan(new Pages.Stretch(tenant, type.id(), Map.of(), after, PART));
      for (StoredRecord record : part) {
        after = record.ref().key();
        RecordSnapshot snapshot = RecordSnapshot.of(record, type);
        if (criteria.stream().anyMatch(one -> snapshot.test(one).holds())) {
          count++;
        }
      }
    } while (part.size() == PART);
    return count;
  }
}
