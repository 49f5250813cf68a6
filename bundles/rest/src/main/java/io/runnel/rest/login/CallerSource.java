// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.util.function.Supplier;

/** Gives resource methods the {@link Caller} that the gate found. */
public final class CallerSource implements Supplier<Caller> {
  private final ContainerRequestContext request;

  /** Called by Jersey. */
  @Inject
  public CallerSource(@Context ContainerRequestContext request) {
    this.request = request;
  }

  @Override
  public Caller get() {
    if (request.getProperty(LoginFilter.CALLER) instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException("an open resource method asked who is calling");
  }
}
