// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a fault of ours with 500 and the request's id that finds it in the log; the cause stays
 * there, since it may quote data.
 */
@Provider
public final class FaultMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

  @Override
  public Response toResponse(Throwable fault) {
    LOG.error("A request failed", fault);
    return ProblemDetails.of(500, "the server failed; its log tells why under the requestId")
        .response()
        .build();
  }
}
