// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.runnel.host.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which every error leaves (RFC 9457).
 *
 * @param status HTTP status
 * @param title the status in words
 * @param detail what is wrong with this request and what to do, {@code null} if there is nothing
 *     more to say
 * @param errors what is wrong in the input, one entry each
 * @param requestId names the request in the server's log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
    int status,
    String title,
    @Nullable String detail,
    List<Problem> errors,
    @Nullable String requestId) {
  /** Media type of this form. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem without a list. */
  public static ProblemDetails of(int status, @Nullable String detail) {
    return of(status, detail, List.of());
  }

  /** A problem with a list, which may be empty. */
  public static ProblemDetails of(int status, @Nullable String detail, List<Problem> errors) {
    return new ProblemDetails(status, titleOf(status), detail, errors, RequestMark.now());
  }

  /** Always the generic type: status and detail say all there is. */
  @JsonProperty
  public String type() {
    return "about:blank";
  }

  /** The answer that carries this problem. */
  public Response.ResponseBuilder response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }

  private static String titleOf(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    if (known != null) {
      return known.getReasonPhrase();
    }
    return status == 422 ? "Unprocessable Content" : "Error " + status;
  }
}
