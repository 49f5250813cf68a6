// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a fault of ours with 500 and a mark that finds it in the log; the cause stays there,
 * since it may quote data.
 */
@Provider
public final class FaultMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

  @Override
  public Response toResponse(Throwable fault) {
    String mark = UUID.randomUUID().toString();
    LOG.error("A request failed, mark {}", mark, fault);
    return ProblemDetails.of(500, "the server failed; its log tells why under the mark " + mark)
        .response()
        .build();
  }
}
