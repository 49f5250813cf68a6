// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

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

  /** A problem with its remedy in the message. */
  public HttpProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }
}
