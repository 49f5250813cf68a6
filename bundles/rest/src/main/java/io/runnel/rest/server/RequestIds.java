// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.rest.problem.RequestMark;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives each request an id: the caller's own if it is a plain word, else a new one. It is in every
 * line that is logged about the request, in the answer's header and in problem details, so that an
 * answer leads to its lines in the log.
 */
final class RequestIds extends Handler.Wrapper {
  // Nothing that could forge a line of the log or a header.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  RequestIds(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String told = request.getHeaders().get(RequestMark.HEADER);
    String id = told != null && PLAIN.matcher(told).matches() ? told : UUID.randomUUID().toString();
    response.getHeaders().put(RequestMark.HEADER, id);
    try (AutoCloseable mark = RequestMark.put(id)) {
      return super.handle(request, response, callback);
    }
  }
}
