// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.workflow.Workflows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Workflows, drafts and versions. Each method is a transaction of its own; those that change what
 * is published lock the publication row exclusively and raise its revision, then wake all nodes.
 * Called in threads of REST and shell, and by engines when they load what is published.
 */
@ConsumerType
public interface WorkflowStore {
  /**
   * A workflow as stored.
   *
   * @param id its id
   * @param tenant its tenant
   * @param draft the draft document
   * @param draftRevision counts up with each save
   * @param status what is published
   * @param updatedAt last change
   */
  record Row(
      long id,
      int tenant,
      Map<String, Object> draft,
      long draftRevision,
      Status status,
      Instant updatedAt) {}

  /**
   * @param version present version, 0 if never published
   * @param state draft, on or off
   * @param offMode meaningful while off
   * @param deleted hidden since a deletion
   */
  record Status(int version, Workflows.State state, Workflows.OffMode offMode, boolean deleted) {}

  /**
   * A draft to be saved.
   *
   * @param tenant the tenant
   * @param id the workflow
   * @param draft the new draft
   * @param expected revision that it must have now
   * @param at when
   */
  record DraftChange(int tenant, long id, Map<String, Object> draft, long expected, Instant at) {}

  /**
   * Another status.
   *
   * @param tenant the tenant
   * @param id the workflow
   * @param status the new status
   * @param at when
   */
  record StatusChange(int tenant, long id, Status status, Instant at) {}

  /** Stores a new workflow with draft revision 1. */
  void create(Row row);

  /** One workflow, deleted ones included. */
  Optional<Row> find(int tenant, long id);

  /** Workflows not deleted, newest first. */
  Page<Row> list(int tenant, PageRequest page);

  /**
   * Replaces the draft if its revision is the expected one.
   *
   * @return whether it was
   */
  boolean saveDraft(DraftChange change);

  /** Adds a version, makes it the present one, switches on; with jobs to start, if any. */
  void publish(Publication.Version version, int tenant, List<Job> jobs);

  /** Changes what is published, with jobs to start, if any. */
  void change(StatusChange change, List<Job> jobs);

  /** What is published now. */
  Publication published();

  /** The revision now; one cheap statement. */
  long revision();

  /** Versions by workflow and number; those that do not exist are left out. */
  List<Publication.Version> versions(Collection<VersionKey> keys);

  /** All versions of a workflow, newest first. */
  List<Publication.Version> versions(long workflow);

  /**
   * @param workflow the workflow
   * @param version its number
   */
  record VersionKey(long workflow, int version) {}

  /** Object types defined at run time, by id. */
  Map<String, Map<String, Object>> types(int tenant);

  /** Stores a definition of an object type; raises the publication's revision. */
  void saveType(int tenant, String id, Map<String, Object> definition);

  /** Tenants that have anything stored; the first is always among them. */
  List<Integer> tenants();
}
