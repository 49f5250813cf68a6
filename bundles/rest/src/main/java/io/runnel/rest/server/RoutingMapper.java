// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.host.Refusal;
import io.runnel.rest.login.Login;
import io.runnel.rest.problem.HttpProblem;
import io.runnel.rest.problem.HttpProblemMapper;
import io.runnel.rest.problem.ProblemDetails;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Jersey itself finds wrong: no such path, method or media type, a parameter that does
 * not parse. Resources never throw these. Before login all of them look alike, so that nobody
 * learns which paths exist.
 */
@Provider
public final class RoutingMapper implements ExceptionMapper<WebApplicationException> {
  private final Login login;
  private final HttpHeaders headers;
  private final UriInfo uri;

  /** Called by Jersey; the last two stand for those of the request under way. */
  @Inject
  public RoutingMapper(Login login, @Context HttpHeaders headers, @Context UriInfo uri) {
    this.login = login;
    this.headers = headers;
    this.uri = uri;
  }

  @Override
  public Response toResponse(WebApplicationException failure) {
    if (!isLoggedIn()) {
      return HttpProblemMapper.answer(new HttpProblem(401, HttpProblem.LOG_IN));
    }
    Response found = failure.getResponse();
    Response.ResponseBuilder response =
        ProblemDetails.of(found.getStatus(), detail(found.getStatus())).response();
    String allow = found.getHeaderString(HttpHeaders.ALLOW);
    if (allow != null) {
      response.header(HttpHeaders.ALLOW, allow);
    }
    return response.build();
  }

  private boolean isLoggedIn() {
    try {
      return login.callerOf(headers).isPresent();
    } catch (Refusal noAccounts) {
      return false;
    }
  }

  private @Nullable String detail(int status) {
    String path = "/" + uri.getPath();
    return switch (status) {
      case 404 -> "there is nothing at " + path + "; /api/v1/openapi.json lists every path";
      case 405 -> "this method is not for " + path + "; the header Allow lists those that are";
      case 406 -> "this is not to be had in the form that the header Accept asks for";
      case 415 -> "this Content-Type is not understood at " + path + "; send application/json";
      default -> null;
    };
  }
}
