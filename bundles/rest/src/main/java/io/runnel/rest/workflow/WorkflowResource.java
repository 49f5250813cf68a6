// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Workflows;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One workflow as a whole. */
@Path("api/v1/workflows/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkflowResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public WorkflowResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Shows one workflow with its state and counts.")
  public Workflows.Info show(@Context Caller caller, @PathParam("id") String id) {
    return services.need(Workflows.class).get(caller.tenant(), id);
  }

  @DELETE
  @Allowed(Role.PUBLISHER)
  @About(value = "Hides a workflow for 90 days and ends its enrolments.", status = 204)
  public void delete(@Context Caller caller, @PathParam("id") String id) {
    services.need(Workflows.class).delete(caller.tenant(), id, caller.getName());
  }
}
