// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as its author wrote it: block-structured, without positions (design section 8).
 *
 * @param schemaVersion version of the document's form; 1
 * @param name may be empty
 * @param objectType the type whose records it takes; never changes (mission row O13)
 * @param trigger what makes a record enter
 * @param steps the steps in order
 * @param settings the rest
 */
public record WorkflowDocument(
    int schemaVersion,
    String name,
    String objectType,
    Trigger trigger,
    List<Step> steps,
    Settings settings) {

  /**
   * @param id distinguishes the parts of kind {@code any}; else empty
   * @param kind id of a trigger kind, or {@code any}
   * @param config the kind's settings
   * @param criteria what the record must meet besides; {@code null} for nothing
   * @param reenrol whether a record may enter again (mission row R1)
   * @param reenrolBy ids of the parts that let it enter again; empty for all
   * @param triggers parts of kind {@code any}, joined by OR
   */
  public record Trigger(
      String id,
      String kind,
      Map<String, Object> config,
      @Nullable Criteria criteria,
      boolean reenrol,
      Set<String> reenrolBy,
      List<Trigger> triggers) {

    /** Kind of a trigger that is an OR of others. */
    public static final String ANY = "any";

    /** The triggers that can fire: the parts, or this one. */
    public List<Trigger> parts() {
      return kind.equals(ANY) ? triggers : List.of(this);
    }
  }

  /**
   * @param id unique in the document; stays when the step is moved
   * @param kind id of an action kind, or {@code goto}
   * @param note name, comment, whether it is disabled, what to do on failure
   * @param kindVersion version of the kind's settings, 0 if not said
   * @param config the kind's settings
   * @param branches ways on, in the order shown; the first that matches is taken
   * @param otherwise the way on when no branch is taken
   */
  public record Step(
      String id,
      String kind,
      Note note,
      int kindVersion,
      Map<String, Object> config,
      List<Branch> branches,
      List<Step> otherwise) {
    /** Kind of a jump to another step, {@code config.to}. */
    public static final String GOTO = "goto";
  }

  /**
   * @param name shown instead of the kind's label
   * @param comment for readers (mission row H5)
   * @param disabled skipped, with a line in history
   * @param onFailure what happens when it fails for good
   */
  public record Note(
      @Nullable String name, @Nullable String comment, boolean disabled, OnFailure onFailure) {}

  /** What follows a step that failed for good (mission row H6). */
  public enum OnFailure {
    /** The record goes on; the default. */
    CONTINUE,
    /** The enrolment ends as failed. */
    STOP,
    /** The enrolment waits for somebody to repair it. */
    HOLD
  }

  /**
   * @param id unique among the step's branches
   * @param label shown
   * @param criteria when it is taken; {@code null} where the kind decides
   * @param steps the steps on this way
   */
  public record Branch(String id, String label, @Nullable Criteria criteria, List<Step> steps) {}

  /**
   * @param timeZone zone of all dates and wall-clock times
   * @param allowRetrigger own writes may trigger this workflow again (case B31)
   * @param force publish although there are warnings
   */
  public record Settings(ZoneId timeZone, boolean allowRetrigger, boolean force) {}
}
