// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import io.runnel.host.Page;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.paging.Paging;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Workflows;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** Workflows as a whole. */
@Path("api/v1/workflows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorkflowsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public WorkflowsResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists workflows, newest first.")
  public Page<Workflows.Info> list(@Context Caller caller, @BeanParam Paging paging) {
    return services.need(Workflows.class).list(caller.tenant(), paging.request());
  }

  @POST
  @Allowed(Role.EDITOR)
  @About(
      value = "Makes a workflow from a document; its problems stand in the review.",
      status = 201,
      answer = Workflows.Info.class)
  public Response create(
      @Context Caller caller, @Context UriInfo uri, Map<String, Object> document) {
    Workflows.Info made =
        services.need(Workflows.class).create(caller.tenant(), document, caller.getName());
    return Response.created(uri.getAbsolutePathBuilder().path(made.id()).build())
        .entity(made)
        .build();
  }
}
