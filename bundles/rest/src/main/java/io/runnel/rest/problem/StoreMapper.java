// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import io.runnel.store.StoreFailure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a database that does not answer: it may pass, so 503 and when to come again. */
@Provider
public final class StoreMapper implements ExceptionMapper<StoreFailure> {
  private static final Logger LOG = LoggerFactory.getLogger(StoreMapper.class);
  private static final int RETRY_SECONDS = 5;

  @Override
  public Response toResponse(StoreFailure failure) {
    LOG.warn("A request met the database's failure: {}", failure.getMessage());
    return ProblemDetails.of(
            503,
            "the database did not answer; it is not known whether a change was stored, so read"
                + " before you send it again")
        .response()
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }
}
