// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.publish.WorkflowIds;
import io.runnel.engine.work.Shares;
import io.runnel.host.Lane;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.store.Arrival;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.InboxEntry;
import io.runnel.store.LedgerRow;
import io.runnel.store.Pages;
import io.runnel.store.Store;
import io.runnel.store.WorkflowStore;
import io.runnel.workflow.Enrolments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for enrolments and shows what became of them; see {@link Enrolments}. */
public final class EnrolmentDesk implements Enrolments {
  private final Parts parts;
  private final WorkflowStore workflows;
  private final Pages pages;
  private final Shares shares;
  private final Runnable wake;

  /**
   * @param workflows workflows
   * @param pages reads for people
   */
  public record Tables(WorkflowStore workflows, Pages pages) {}

  /**
   * @param shares tenants' shares of the live lane
   * @param wake called after requests were stored
   */
  public EnrolmentDesk(Parts parts, Tables tables, Shares shares, Runnable wake) {
    this.parts = parts;
    this.workflows = tables.workflows();
    this.pages = tables.pages();
    this.shares = shares;
    this.wake = wake;
  }

  @Override
  public int enrol(int tenant, String workflow, List<String> records, String by) {
    long id = WorkflowIds.parse(workflow);
    return ask(tenant, id, records, new InboxEntry.Enrol(id, by, false));
  }

  @Override
  public int unenrol(int tenant, String workflow, List<String> records, String by) {
    long id = WorkflowIds.parse(workflow);
    return ask(tenant, id, records, new InboxEntry.Unenrol(id, "taken out by " + by));
  }

  private int ask(int tenant, long workflow, List<String> records, InboxEntry.Message message) {
    if (records.isEmpty() || records.size() > Store.MAX_BATCH) {
      throw new Refusal(
          Refusal.Reason.INVALID, "records must list 1 to " + Store.MAX_BATCH + " record ids");
    }
    String type = objectType(tenant, workflow);
    // Each call by itself: somebody's single wish never waits behind a bulk of wishes.
    Lane lane = records.size() == 1 ? Lane.LIVE : shares.lane(tenant, records.size(), Lane.LIVE);
    List<Arrival> arrivals = new ArrayList<>();
    for (String record : records) {
      long id = parts.ids().next();
      RecordRef ref = address(tenant, type, record);
      InboxEntry entry = new InboxEntry(id, ref, lane, message);
      arrivals.add(new Arrival(entry, null, null, Long.toString(id)));
    }
    parts.store().append(arrivals);
    wake.run();
    return arrivals.size();
  }

  private static RecordRef address(int tenant, String type, String record) {
    try {
      return new RecordRef(tenant, type, record);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(Refusal.Reason.INVALID, "records: " + wrong.getMessage());
    }
  }

  private String objectType(int tenant, long workflow) {
    WorkflowStore.Row row =
        workflows
            .find(tenant, workflow)
            .filter(found -> !found.status().deleted())
            .orElseThrow(() -> WorkflowIds.unknown(Long.toString(workflow)));
    if (row.status().version() == 0) {
      throw new Refusal(Refusal.Reason.CONFLICT, "publish the workflow first");
    }
    return String.valueOf(row.draft().get("objectType"));
  }

  @Override
  public Page<Info> list(int tenant, Filter filter, PageRequest page) {
    return infos(pages.enrolments(known(tenant, filter), page));
  }

  @Override
  public Page<Info> parked(int tenant, PageRequest page) {
    return infos(pages.parked(tenant, null, page));
  }

  private Page<Info> infos(Page<Enrolment> rows) {
    Versions versions = Versions.of(parts.publisher(), rows.items());
    return map(rows, row -> info(row, versions));
  }

  private static Info info(Enrolment row, Versions versions) {
    Enrolment.Position at = row.position();
    return new Info(
        Long.toString(row.id()),
        row.ref().id(),
        row.state(),
        versions.stepId(row.workflow(), row.version(), at.step()),
        row.version(),
        at.due(),
        at.reason(),
        at.startedAt());
  }

  @Override
  public Page<LogItem> log(int tenant, Filter filter, PageRequest page) {
    Page<HistoryRow> rows = pages.history(known(tenant, filter), page);
    Versions versions = Versions.ofHistory(parts.publisher(), rows.items());
    return map(rows, row -> LogLines.item(row, versions));
  }

  @Override
  public Page<Effect> ledger(int tenant, Filter filter, PageRequest page) {
    return map(pages.ledger(known(tenant, filter), page), EnrolmentDesk::effect);
  }

  private static Effect effect(LedgerRow row) {
    return new Effect(
        row.effect().onceKey(),
        Long.toString(row.effect().address().workflow()),
        Long.toString(row.effect().enrolment()),
        row.effect().address().stepId(),
        row.effect().address().kind(),
        row.at(),
        row.failure() == null ? "done" : "failed",
        row.effect().attempt(),
        row.failure());
  }

  /** The filter in the store's terms; a workflow that is not the tenant's is not found. */
  private Pages.Filter known(int tenant, Filter filter) {
    long workflow = number(filter.workflow());
    if (workflow != 0 && workflows.find(tenant, workflow).isEmpty()) {
      throw WorkflowIds.unknown(String.valueOf(filter.workflow()));
    }
    return new Pages.Filter(tenant, workflow, number(filter.enrolment()), filter.record());
  }

  private static long number(@Nullable String id) {
    return id == null ? 0 : WorkflowIds.parse(id);
  }

  private static <A, B> Page<B> map(Page<A> rows, Function<A, B> shown) {
    return new Page<>(rows.items().stream().map(shown).toList(), rows.next());
  }
}
