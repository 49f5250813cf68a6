// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step answered.
 *
 * @param <A> the kind's answer
 */
public sealed interface Outcome<A extends Record> {

  /**
   * Done; the enrolment goes on.
   *
   * @param answer for later steps
   * @param changes records to change, in the commit that takes this outcome
   * @param note for history, {@code null} if there is nothing to say; it names no values
   */
  record Done<A extends Record>(A answer, Changes changes, @Nullable String note)
      implements Outcome<A> {
    /** Without a note. */
    public Done(A answer, Changes changes) {
      this(answer, changes, null);
    }
  }

  /**
   * Go on along a branch.
   *
   * @param name a branch's id, or {@link #OTHERWISE}
   * @param reason the condition and the value it saw, for history (case B56)
   */
  record Branch<A extends Record>(String name, String reason) implements Outcome<A> {
    /** The way on when no branch is taken. */
    public static final String OTHERWISE = "otherwise";
  }

  /**
   * Wait, then go on after the step.
   *
   * @param until when at the latest; a time in the past goes on at once
   */
  record Wait<A extends Record>(Instant until) implements Outcome<A> {}

  /**
   * The enrolment has come to its end here, as if there were no further steps.
   *
   * @param why for history
   */
  record End<A extends Record>(String why) implements Outcome<A> {}

  /**
   * Try again later with the same once-key; at a limit (10 tries, 3 days) it fails.
   *
   * @param after shortest pause, {@code null} for the engine's growing one
   * @param why for history
   */
  record Retry<A extends Record>(@Nullable Duration after, String why) implements Outcome<A> {}

  /**
   * Failed for good; the step's failure rule decides what follows.
   *
   * @param why for history
   */
  record Fail<A extends Record>(String why) implements Outcome<A> {}

  /** Done, with an answer. */
  static <A extends Record> Outcome<A> done(A answer) {
    return new Done<>(answer, Changes.NONE);
  }

  /** Done, with an answer and changes. */
  static <A extends Record> Outcome<A> done(A answer, Changes changes) {
    return new Done<>(answer, changes);
  }

  /** Done, with an answer and a note for history. */
  static <A extends Record> Outcome<A> noted(A answer, String note) {
    return new Done<>(answer, Changes.NONE, note);
  }

  /** The enrolment ends here. */
  static <A extends Record> Outcome<A> end(String why) {
    return new End<>(why);
  }

  /** Go on along a branch. */
  static <A extends Record> Outcome<A> branch(String name, String reason) {
    return new Branch<>(name, reason);
  }

  /** Wait until a time. */
  static <A extends Record> Outcome<A> waitUntil(Instant until) {
    return new Wait<>(until);
  }

  /** Try again after the engine's pause. */
  static <A extends Record> Outcome<A> retry(String why) {
    return new Retry<>(null, why);
  }

  /** Try again, not before a pause is over. */
  static <A extends Record> Outcome<A> retry(Duration after, String why) {
    return new Retry<>(after, why);
  }

  /** Failed for good. */
  static <A extends Record> Outcome<A> fail(String why) {
    return new Fail<>(why);
  }
}
