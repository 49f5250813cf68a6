// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.util.List;

/**
 * An error that only HTTP knows: a missing precondition, a missing CSRF token, a path that is not
 * there. What services refuse is a {@link io.runnel.host.Refusal}.
 */
public final class HttpProblem extends RuntimeException {
  /** What to do about a missing login. */
  public static final String LOG_IN =
      "log in first: HTTP Basic, an API token as Bearer, or POST /api/v1/login";

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Problem> problems;

  /** A problem with its remedy in the message. */
  public HttpProblem(int status, String message) {
    this(status, message, List.of());
  }

  /** A problem with a list of what is wrong in the input. */
  public HttpProblem(int status, String message, List<Problem> problems) {
    super(message);
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  /** What a service refused, under another status than the usual one. */
  public static HttpProblem of(int status, Refusal refusal) {
    return new HttpProblem(status, String.valueOf(refusal.getMessage()), refusal.problems());
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong in the input, one entry each. */
  public List<Problem> problems() {
    return problems;
  }
}
