// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers an {@link HttpProblem}. */
@Provider
public final class HttpProblemMapper implements ExceptionMapper<HttpProblem> {
  @Override
  public Response toResponse(HttpProblem problem) {
    return answer(problem);
  }

  /** The answer to a problem, for those who may not throw. */
  public static Response answer(HttpProblem problem) {
    Response.ResponseBuilder response =
        ProblemDetails.of(problem.status(), problem.getMessage(), problem.problems()).response();
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.VALUE);
    }
    return response.build();
  }
}
