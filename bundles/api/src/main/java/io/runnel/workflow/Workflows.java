// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writing and publishing workflows. REST and shell call it in their own threads; each call is one
 * transaction. Every method throws {@link Refusal} {@code NOT_FOUND} for an unknown workflow. Ids
 * are decimal numbers as text.
 */
@ProviderType
public interface Workflows {
  /** Largest document accepted, in characters. */
  int MAX_DOCUMENT = 1_000_000;

  /**
   * A workflow in a list.
   *
   * @param id its id
   * @param name from the draft
   * @param objectType the type whose records it takes
   * @param state draft (never published), on or off
   * @param version the published version, 0 if none
   * @param counts records in it
   * @param updatedAt last change of draft or state
   */
  record Info(
      String id,
      String name,
      String objectType,
      State state,
      int version,
      Counts counts,
      Instant updatedAt) {}

  /** What a workflow does now. */
  enum State {
    /** Never published. */
    DRAFT,
    /** Enrols and runs. */
    ON,
    /** Enrols nobody; see {@link OffMode} for those inside. */
    OFF
  }

  /**
   * @param enrolled enrolments ever made
   * @param active enrolments not ended
   */
  record Counts(long enrolled, long active) {}

  /**
   * A draft.
   *
   * @param document the JSON object as the author wrote it, unknown members included
   * @param revision counts up with each save; the ETag
   * @param problems what stands in the way of publishing
   */
  record Draft(Map<String, Object> document, long revision, List<Problem> problems) {}

  /**
   * What publishing would do.
   *
   * @param problems what stands in the way or needs a look
   * @param matching records that meet the criteria now; -1 where that cannot be counted
   * @param active records inside now
   */
  record Review(List<Problem> problems, long matching, long active) {}

  /**
   * A published version.
   *
   * @param version its number, from 1
   * @param at when it was published
   * @param by who published it
   * @param document the document
   */
  record Version(int version, Instant at, String by, Map<String, Object> document) {}

  /** What happens to records inside when a new version is published. */
  enum InFlight {
    /** They finish on their version. */
    KEEP,
    /** They go on with the new version at the step they are at; only if that step still exists. */
    MOVE,
    /** The same, for a version that differs in settings only. */
    APPLY
  }

  /**
   * What publishing shall do besides.
   *
   * @param enrolExisting also enrol records that match now (mission rows P3 and P4)
   * @param inFlight required only while enrolments are active and the version differs
   */
  record PublishRequest(boolean enrolExisting, @Nullable InFlight inFlight) {}

  /** What happens to records inside when a workflow is switched off (case B53). */
  enum OffMode {
    /** They stay where they are; the default. */
    FREEZE,
    /** Waits and branches go on, actions are skipped with a line in history. */
    SKIP,
    /** All are unenrolled. */
    UNENROL
  }

  /**
   * Work on many records that publishing or switching started and that is not finished.
   *
   * @param work what it does, in words
   * @param done records looked at so far
   */
  record Progress(String work, long done) {}

  /** Makes a workflow from a document; a document with problems is kept as draft all the same. */
  Info create(int tenant, Map<String, Object> document, String by);

  /** Lists, newest first. */
  Page<Info> list(int tenant, PageRequest page);

  /** One workflow. */
  Info get(int tenant, String id);

  /** Its draft with problems, checked against the kinds installed now. */
  Draft draft(int tenant, String id);

  /**
   * Replaces the draft. A document with problems is kept all the same.
   *
   * @param revision the revision that was edited; another in store is a {@code CONFLICT}
   */
  Draft saveDraft(int tenant, String id, Map<String, Object> document, long revision);

  /** What publishing would do. */
  Review review(int tenant, String id);

  /**
   * Publishes the draft as a new version and switches the workflow on. It holds on every node from
   * the commit.
   *
   * @return the version's number
   * @throws Refusal {@code INVALID} with all problems; the draft is kept
   */
  int publish(int tenant, String id, PublishRequest request, String by);

  /** Switches off; holds on every node from the commit. */
  Info off(int tenant, String id, OffMode mode, String by);

  /** Switches on again; frozen enrolments go on, overdue waits at once. */
  Info on(int tenant, String id, String by);

  /** Hides it for 90 days and ends its enrolments; history is kept. */
  void delete(int tenant, String id, String by);

  /** Published versions, newest first. */
  List<Version> versions(int tenant, String id);

  /** Work on its records that is under way, oldest first; empty when all is done. */
  default List<Progress> progress(int tenant, String id) {
    return List.of();
  }
}
