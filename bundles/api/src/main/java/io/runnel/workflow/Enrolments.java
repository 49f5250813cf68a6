// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Records in workflows: putting them in, taking them out, and what happened. Called by REST and
 * shell in their own threads. Throws {@link Refusal} {@code NOT_FOUND} for an unknown workflow.
 */
@ProviderType
public interface Enrolments {
  /** States of an enrolment, in lower case in every output. */
  enum State {
    /** Being run, or ready to run. */
    ACTIVE,
    /** In a wait, or until an effect has its result. */
    WAITING,
    /** Until a kind that it needs is back, or somebody repairs it. */
    PARKED,
    /** Its workflow is off. */
    FROZEN,
    /** Came to the end. */
    COMPLETED,
    /** Was taken out. */
    UNENROLLED,
    /** Ended by a failure. */
    FAILED;

    /** Whether it has ended. */
    public boolean ended() {
      return this == COMPLETED || this == UNENROLLED || this == FAILED;
    }
  }

  /**
   * One record's run through one version.
   *
   * @param id its id
   * @param record id of the record
   * @param state where it stands
   * @param step id of the step it is at, {@code null} once ended
   * @param version the workflow's version
   * @param due when its wait ends, if it waits for a time
   * @param detail why it is parked, unenrolled or failed
   * @param startedAt when it entered
   */
  record Info(
      String id,
      String record,
      State state,
      @Nullable String step,
      int version,
      @Nullable Instant due,
      @Nullable String detail,
      Instant startedAt) {}

  /**
   * One line of history (mission row L1).
   *
   * @param id the line's id
   * @param at when
   * @param enrolment id of the enrolment, {@code null} if none was made
   * @param record id of the record
   * @param step id of the step, {@code null} if it is about the whole
   * @param kind the step's kind
   * @param event what happened; see {@link HistoryEvent}
   * @param detail in words
   */
  record LogItem(
      String id,
      Instant at,
      @Nullable String enrolment,
      String record,
      @Nullable String step,
      @Nullable String kind,
      String event,
      @Nullable String detail) {}

  /**
   * One effect that was carried out (design section 7.13).
   *
   * @param onceKey the effect's key, the same on every attempt
   * @param workflow id of the workflow
   * @param enrolment id of the enrolment
   * @param step id of the step
   * @param kind the step's kind
   * @param at when the outcome was written
   * @param outcome done or failed
   * @param attempts how often it was tried
   * @param detail in words
   */
  record Effect(
      String onceKey,
      String workflow,
      String enrolment,
      String step,
      String kind,
      Instant at,
      String outcome,
      int attempts,
      @Nullable String detail) {}

  /**
   * Which lines are wanted.
   *
   * @param workflow id of the workflow, {@code null} for all
   * @param enrolment id of the enrolment, {@code null} for all
   * @param record id of the record, {@code null} for all
   */
  record Filter(@Nullable String workflow, @Nullable String enrolment, @Nullable String record) {}

  /**
   * Asks for records to be enrolled by hand (mission row U10). Triggers are not tested; the rules
   * of re-enrolment are.
   *
   * @return how many requests were stored; each is answered in the log
   */
  int enrol(int tenant, String workflow, List<String> records, String by);

  /** Asks for records to be taken out. */
  int unenrol(int tenant, String workflow, List<String> records, String by);

  /** Enrolments, newest first. */
  Page<Info> list(int tenant, Filter filter, PageRequest page);

  /** History, oldest first. */
  Page<LogItem> log(int tenant, Filter filter, PageRequest page);

  /** Parked enrolments with the reason, newest first. */
  Page<Info> parked(int tenant, PageRequest page);

  /** Effects, oldest first. */
  Page<Effect> ledger(int tenant, Filter filter, PageRequest page);
}
