// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.host.Refusal;
import io.runnel.rest.settings.ServerSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses bodies longer than the setting, whether or not their length was announced. */
@Provider
@PreMatching
public final class BodyLimit implements ContainerRequestFilter {
  private final long most;

  /** Called by Jersey. */
  @Inject
  public BodyLimit(ServerSettings settings) {
    most = settings.maxBodyBytes();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > most) {
      throw tooLarge();
    }
    request.setEntityStream(new Counted(request.getEntityStream()));
  }

  private Refusal tooLarge() {
    return new Refusal(
        Refusal.Reason.TOO_LARGE,
        "the body is longer than %d bytes; send less at once, or raise maxBodyBytes of io.runnel.rest"
            .formatted(most));
  }

  private final class Counted extends FilterInputStream {
    private long left = most;

    Counted(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
