// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import io.runnel.host.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what a service refused. */
@Provider
public final class RefusalMapper implements ExceptionMapper<Refusal> {
  private static final int RETRY_SECONDS = 5;

  @Override
  public Response toResponse(Refusal refusal) {
    int status = statusOf(refusal.reason());
    Response.ResponseBuilder response =
        ProblemDetails.of(status, refusal.getMessage(), refusal.problems()).response();
    if (status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.VALUE);
    }
    if (status == 429 || status == 503) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response.build();
  }

  private static int statusOf(Refusal.Reason reason) {
    return switch (reason) {
      case NOT_FOUND -> 404;
      case INVALID -> 422;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case UNAUTHENTIC -> 401;
      case UNAVAILABLE -> 503;
      case BUSY -> 429;
    };
  }
}
