// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.host.Page;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.paging.Paging;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Enrolments;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The enrolments that wait for a kind or a repair. */
@Path("api/v1/parked")
@Produces(MediaType.APPLICATION_JSON)
public final class ParkedResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public ParkedResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists parked enrolments with the reason, newest first.")
  public Page<Enrolments.Info> list(@Context Caller caller, @BeanParam Paging paging) {
    return services.need(Enrolments.class).parked(caller.tenant(), paging.request());
  }
}
