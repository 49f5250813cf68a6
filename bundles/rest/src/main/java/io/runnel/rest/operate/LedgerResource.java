// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.host.Page;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.paging.Paging;
import io.runnel.rest.service.Services;
import io.runnel.rest.workflow.Narrowing;
import io.runnel.workflow.Enrolments;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The effects that were carried out. */
@Path("api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public LedgerResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists effects with their once-keys, oldest first.")
  public Page<Enrolments.Effect> list(
      @Context Caller caller,
      @QueryParam("workflow") @Nullable String workflow,
      @BeanParam Narrowing narrowing,
      @BeanParam Paging paging) {
    return services
        .need(Enrolments.class)
        .ledger(caller.tenant(), narrowing.filter(workflow), paging.request());
  }
}
