// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.engine.kinds.DefinedTypes;
import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.match.TriggerIndex;
import io.runnel.host.Owner;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.PlanCompiler;
import io.runnel.rules.document.Parsed;
import io.runnel.rules.document.WorkflowCodec;
import io.runnel.store.Directory;
import io.runnel.store.Publication;
import io.runnel.store.WorkflowStore;
import io.runnel.store.WorkflowStore.VersionKey;
import io.runnel.workflow.WorkflowDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Loads what is published when its revision or the installed kinds have changed. Thread-safe. */
public final class Publisher {
  /** About as many older versions are read in one statement. */
  private static final int OLDER_AT_ONCE = 500;

  private final WorkflowStore store;
  private final Directory directory;
  private final KindRegistry kinds;
  private final Map<VersionKey, Plan> plans = new ConcurrentHashMap<>();
  private volatile @Nullable Published published;

  /** Loads nothing yet. */
  public Publisher(WorkflowStore store, Directory directory, KindRegistry kinds) {
    this.store = store;
    this.directory = directory;
    this.kinds = kinds;
  }

  /** What is published, as last loaded; loads if nothing was, or if kinds came or went. */
  public Published current() {
    Published known = published;
    if (known == null) {
      return reload();
    }
    return known.generation() == kinds.generation() ? known : reindex(known);
  }

  /** What was loaded last, {@code null} if nothing was; asks no store. */
  public @Nullable Published known() {
    return published;
  }

  /** What is published under a revision that the store told. */
  public Published at(long revision) {
    Published known = published;
    return known == null || known.revision() != revision ? reload() : current();
  }

  /** Reads it again. */
  public synchronized Published reload() {
    Publication publication = store.published();
    Map<Integer, List<Owner>> people = new HashMap<>();
    for (int tenant : store.tenants()) {
      kinds.define(tenant, DefinedTypes.read(store.types(tenant)));
      kinds.associate(tenant, directory.associationTypes(tenant));
      people.put(tenant, directory.owners(tenant));
    }
    Map<Long, Active> workflows = new LinkedHashMap<>();
    for (Publication.Published row : publication.workflows()) {
      Plan plan = plan(row.id(), row.tenant(), row.version(), row.document());
      workflows.put(row.id(), new Active(row, plan, workflows.size()));
    }
    if (published == null) {
      readOlder(publication);
    }
    return index(publication.revision(), workflows, people);
  }

  /** Records may be inside older versions, of which nothing was compiled since the start. */
  private void readOlder(Publication publication) {
    Map<VersionKey, Integer> older = new LinkedHashMap<>();
    for (Publication.Published row : publication.workflows()) {
      for (int version = 1; version < row.version(); version++) {
        older.put(new VersionKey(row.id(), version), row.tenant());
      }
      if (older.size() >= OLDER_AT_ONCE) {
        plans(older);
        older.clear();
      }
    }
    plans(older);
  }

  private synchronized Published reindex(Published known) {
    return index(known.revision(), known.workflows(), known.people());
  }

  private Published index(
      long revision, Map<Long, Active> workflows, Map<Integer, List<Owner>> people) {
    long generation = kinds.generation();
    TriggerIndex index = TriggerIndex.of(workflows.values(), kinds);
    Published fresh =
        new Published(
            revision,
            generation,
            Map.copyOf(workflows),
            people,
            index,
            Waits.of(plans.values(), kinds));
    published = fresh;
    return fresh;
  }

  /**
   * Plans of pinned versions; those not yet compiled are read in one statement.
   *
   * @param tenants the tenant of each wanted version
   */
  public Map<VersionKey, Plan> plans(Map<VersionKey, Integer> tenants) {
    List<VersionKey> missing = new ArrayList<>();
    for (VersionKey key : tenants.keySet()) {
      if (!plans.containsKey(key)) {
        missing.add(key);
      }
    }
    if (!missing.isEmpty()) {
      for (Publication.Version version : store.versions(missing)) {
        VersionKey key = new VersionKey(version.workflow(), version.version());
        int tenant = tenants.getOrDefault(key, 1);
        plan(version.workflow(), tenant, version.version(), version.document());
      }
    }
    return plans;
  }

  private Plan plan(long workflow, int tenant, int version, Map<String, Object> json) {
    return plans.computeIfAbsent(
        new VersionKey(workflow, version),
        key -> PlanCompiler.compile(workflow, tenant, version, document(key, json)));
  }

  private static WorkflowDocument document(VersionKey key, Map<String, Object> json) {
    Parsed parsed = WorkflowCodec.read(json);
    if (parsed.document() == null) {
      throw new IllegalStateException(
          "version "
              + key.version()
              + " of workflow "
              + key.workflow()
              + " cannot be read: "
              + parsed.problems());
    }
    return parsed.document();
  }
}
