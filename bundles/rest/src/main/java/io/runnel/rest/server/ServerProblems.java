// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.rest.problem.ProblemDetails;
import io.runnel.rest.problem.RequestMark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Problem details for what fails before or after the resources: a malformed request line, headers
 * that are too long. The cause is left out, since it may quote the request.
 */
final class ServerProblems implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d%s}"
            .formatted(HttpStatus.getMessage(status), status, requestId(response));
    SecurityHeaders.put(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private static String requestId(Response response) {
    String id = response.getHeaders().get(RequestMark.HEADER);
    return id == null ? "" : ",\"requestId\":\"" + id + "\"";
  }
}
