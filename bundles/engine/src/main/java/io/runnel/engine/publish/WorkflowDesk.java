// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.engine.burst.Parts;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rules.document.DocumentCheck;
import io.runnel.rules.document.Parsed;
import io.runnel.rules.json.Json;
import io.runnel.store.Job;
import io.runnel.store.Pages;
import io.runnel.store.Publication;
import io.runnel.store.StoreFailure;
import io.runnel.store.WorkflowStore;
import io.runnel.store.WorkflowStore.DraftChange;
import io.runnel.store.WorkflowStore.Row;
import io.runnel.store.WorkflowStore.Status;
import io.runnel.store.WorkflowStore.StatusChange;
import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps drafts and publishes them; see {@link Workflows}. */
public final class WorkflowDesk implements Workflows {
  private static final Map<String, String> WORK =
      Map.of(
          "enrolExisting", "enrol records that match now",
          "move", "move records inside to the new version",
          "unenrolAll", "take out the records inside",
          "wakeFrozen", "let frozen records go on");

  private final Parts parts;
  private final WorkflowStore store;
  private final WorkflowLists lists;
  private final Runnable wake;

  /**
   * @param wake called when something was published
   */
  public WorkflowDesk(Parts parts, WorkflowStore store, Pages pages, Runnable wake) {
    this.parts = parts;
    this.store = store;
    this.lists = new WorkflowLists(parts.kinds(), store, pages);
    this.wake = wake;
  }

  @Override
  public Info create(int tenant, Map<String, Object> document, String by) {
    refuseLarge(document);
    long id = parts.ids().next();
    Status status = new Status(0, State.DRAFT, OffMode.FREEZE, false);
    store.create(new Row(id, tenant, document, 1, status, parts.clock().instant()));
    return get(tenant, Long.toString(id));
  }

  private static void refuseLarge(Map<String, Object> document) {
    int size = Json.writePlain(document).length();
    if (size > MAX_DOCUMENT) {
      throw new Refusal(
          Refusal.Reason.TOO_LARGE,
          "the document has " + size + " characters; at most " + MAX_DOCUMENT + " are allowed");
    }
  }

  @Override
  public Page<Info> list(int tenant, PageRequest page) {
    return lists.list(tenant, page);
  }

  @Override
  public Info get(int tenant, String id) {
    return lists.info(lists.row(tenant, id));
  }

  @Override
  public Draft draft(int tenant, String id) {
    return lists.draft(lists.row(tenant, id));
  }

  @Override
  public Draft saveDraft(int tenant, String id, Map<String, Object> document, long revision) {
    refuseLarge(document);
    Row row = lists.row(tenant, id);
    Instant now = parts.clock().instant();
    if (!store.saveDraft(new DraftChange(tenant, row.id(), document, revision, now))) {
      throw new Refusal(
          Refusal.Reason.CONFLICT,
          "the draft has revision "
              + row.draftRevision()
              + ", not "
              + revision
              + "; somebody else saved it");
    }
    return draft(tenant, id);
  }

  @Override
  public Review review(int tenant, String id) {
    return lists.review(lists.row(tenant, id));
  }

  @Override
  public int publish(int tenant, String id, PublishRequest request, String by) {
    parts.publisher().current();
    Row row = lists.row(tenant, id);
    WorkflowDocument document = publishable(row);
    int version = row.status().version() + 1;
    List<Job> jobs = new ArrayList<>();
    if (row.status().version() > 0) {
      Map<String, Object> before = publishedDocument(row);
      sameType(before, document);
      if (!before.equals(row.draft())) {
        inFlight(row, version, request.inFlight(), jobs);
      }
    }
    if (request.enrolExisting()) {
      jobs.add(job(row, "enrolExisting", Map.of()));
    }
    if (row.status().state() == State.OFF) {
      jobs.add(job(row, "wakeFrozen", Map.of()));
    }
    Instant now = parts.clock().instant();
    write(new Publication.Version(row.id(), version, now, by, row.draft()), tenant, jobs);
    published();
    return version;
  }

  private void write(Publication.Version version, int tenant, List<Job> jobs) {
    try {
      store.publish(version, tenant, jobs);
    } catch (StoreFailure failure) {
      if (failure.lasting()) {
        String message = "somebody else has just published version " + version.version();
        throw new Refusal(Refusal.Reason.CONFLICT, message + "; look at it and publish again");
      }
      throw failure;
    }
  }

  private WorkflowDocument publishable(Row row) {
    Parsed draft = lists.checked(row);
    WorkflowDocument document = draft.document();
    if (document == null || DocumentCheck.blocks(document, draft.problems())) {
      throw new Refusal(
          Refusal.Reason.INVALID,
          "the draft cannot be published yet; it is kept as it is",
          draft.problems());
    }
    return document;
  }

  private Map<String, Object> publishedDocument(Row row) {
    return store
        .versions(List.of(new WorkflowStore.VersionKey(row.id(), row.status().version())))
        .get(0)
        .document();
  }

  private static void sameType(Map<String, Object> before, WorkflowDocument document) {
    Object was = before.get("objectType");
    if (!document.objectType().equals(was)) {
      String message =
          "the object type of a published workflow stays '" + was + "'; make a new workflow";
      throw new Refusal(
          Refusal.Reason.INVALID, message, List.of(Problem.at("/objectType", message)));
    }
  }

  private void inFlight(Row row, int version, @Nullable InFlight inFlight, List<Job> jobs) {
    long active = lists.counts(row.id()).active();
    if (active > 0 && inFlight == null) {
      String message =
          active
              + " records are inside; say inFlight: keep (finish on their version), apply or move";
      throw new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("/inFlight", message)));
    }
    if (active > 0 && inFlight != InFlight.KEEP) {
      jobs.add(job(row, "move", Map.of("version", Integer.toString(version))));
    }
  }

  private Job job(Row row, String kind, Map<String, Object> settings) {
    long id = parts.ids().next();
    return new Job(id, row.tenant(), kind, row.id(), "", 0, new LinkedHashMap<>(settings));
  }

  private void published() {
    parts.publisher().reload();
    wake.run();
  }

  @Override
  public Info off(int tenant, String id, OffMode mode, String by) {
    Row row = lists.row(tenant, id);
    if (row.status().state() == State.DRAFT) {
      throw new Refusal(Refusal.Reason.CONFLICT, "the workflow was never published");
    }
    List<Job> jobs = new ArrayList<>();
    if (mode == OffMode.UNENROL) {
      jobs.add(job(row, "unenrolAll", Map.of("reason", "the workflow was switched off")));
    }
    change(row, new Status(row.status().version(), State.OFF, mode, false), jobs);
    return get(tenant, id);
  }

  @Override
  public Info on(int tenant, String id, String by) {
    Row row = lists.row(tenant, id);
    if (row.status().version() == 0) {
      throw new Refusal(Refusal.Reason.CONFLICT, "the workflow was never published: publish it");
    }
    Status status = new Status(row.status().version(), State.ON, row.status().offMode(), false);
    change(row, status, List.of(job(row, "wakeFrozen", Map.of())));
    return get(tenant, id);
  }

  @Override
  public void delete(int tenant, String id, String by) {
    Row row = lists.row(tenant, id);
    State state = row.status().state() == State.DRAFT ? State.DRAFT : State.OFF;
    Status status = new Status(row.status().version(), state, row.status().offMode(), true);
    change(
        row, status, List.of(job(row, "unenrolAll", Map.of("reason", "the workflow was deleted"))));
  }

  private void change(Row row, Status status, List<Job> jobs) {
    store.change(new StatusChange(row.tenant(), row.id(), status, parts.clock().instant()), jobs);
    published();
  }

  @Override
  public List<Version> versions(int tenant, String id) {
    List<Version> versions = new ArrayList<>();
    for (Publication.Version version : store.versions(lists.row(tenant, id).id())) {
      versions.add(new Version(version.version(), version.at(), version.by(), version.document()));
    }
    return List.copyOf(versions);
  }

  @Override
  public List<Progress> progress(int tenant, String id) {
    long workflow = lists.row(tenant, id).id();
    return parts.store().openJobs().stream()
        .filter(job -> job.workflow() == workflow)
        .map(job -> new Progress(WORK.getOrDefault(job.kind(), job.kind()), job.done()))
        .toList();
  }
}
