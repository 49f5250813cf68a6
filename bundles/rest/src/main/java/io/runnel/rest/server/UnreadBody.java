// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.host.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the rest of a small body that nobody wanted, such as that of a call without a login: else
 * the server would close the connection, and a client that sends its next call on it gets no
 * answer. Of a large body it leaves the rest unread. Called once for each request.
 */
@Provider
public final class UnreadBody implements ContainerResponseFilter {
  private static final int MOST = 64 * 1024;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getLength() == 0 || request.getMethod().equals("GET")) {
      return;
    }
    try {
      drain(request.getEntityStream());
    } catch (IOException | IllegalStateException | Refusal read) {
      // It was read and closed before, or the client is gone: nothing to do.
    }
  }

  private static void drain(InputStream body) throws IOException {
    byte[] some = new byte[8 * 1024];
    int total = 0;
    int read = body.read(some);
    while (read > 0 && total < MOST) {
      total += read;
      read = body.read(some);
    }
  }
}
