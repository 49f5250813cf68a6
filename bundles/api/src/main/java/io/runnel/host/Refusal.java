// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;

/**
 * A request that cannot be carried out as it stands. Nothing was changed. The message is for a
 * person: it names the thing and the remedy.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; each has one HTTP status. */
  public enum Reason {
    /** No such thing (404). */
    NOT_FOUND,
    /** The input is wrong; see the problems (422). */
    INVALID,
    /** Somebody else was faster or the state does not allow it (409). */
    CONFLICT,
    /** Too large (413). */
    TOO_LARGE,
    /** Not authentic (401). */
    UNAUTHENTIC,
    /** Needs a part that is not there now (503). */
    UNAVAILABLE,
    /** Too much at once; try again later (429). */
    BUSY
  }

  private final Reason reason;
  private final transient List<Problem> problems;

  /** A refusal with a list of problems, which may be empty. */
  public Refusal(Reason reason, String message, List<Problem> problems) {
    super(message);
    this.reason = reason;
    this.problems = List.copyOf(problems);
  }

  /** A refusal that needs no list. */
  public Refusal(Reason reason, String message) {
    this(reason, message, List.of());
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong in the input, one line each. */
  public List<Problem> problems() {
    return problems;
  }
}
