// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

/** The small set of things that history tells; the word is part of the HTTP contract. */
public enum HistoryEvent {
  /** The record entered. */
  ENROLLED("enrolled"),
  /** Criteria held but a rule refused. */
  NOT_ENROLLED("not.enrolled"),
  /** A step was done. */
  STEP_DONE("step.done"),
  /** A branch was taken. */
  BRANCH_TAKEN("branch.taken"),
  /** A step was passed over, with the reason. */
  STEP_SKIPPED("step.skipped"),
  /** A step failed for good. */
  STEP_FAILED("step.failed"),
  /** A step failed and will be tried again. */
  STEP_RETRIED("step.retried"),
  /** An effect was handed to the outbox. */
  EFFECT_SENT("effect.sent"),
  /** A wait began. */
  WAIT_STARTED("wait.started"),
  /** A wait ended. */
  WAIT_ENDED("wait.ended"),
  /** It waits for a kind or a repair. */
  PARKED("parked"),
  /** It goes on. */
  RESUMED("resumed"),
  /** Its workflow was switched off. */
  FROZEN("frozen"),
  /** It goes on with another version. */
  MOVED("moved"),
  /** A value was not of its property's type. */
  DATA_ERROR("data.error"),
  /** It came to the end. */
  COMPLETED("completed"),
  /** It was taken out. */
  UNENROLLED("unenrolled"),
  /** It ended by a failure. */
  FAILED("failed");

  private final String word;

  HistoryEvent(String word) {
    this.word = word;
  }

  /** The word in outputs. */
  public String word() {
    return word;
  }
}
