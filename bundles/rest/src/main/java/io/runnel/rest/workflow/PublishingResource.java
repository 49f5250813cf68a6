// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import io.runnel.host.Page;
import io.runnel.rest.json.MayBeEmpty;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Workflows;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Switching workflows on and off. */
@Path("api/v1/workflows/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PublishingResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public PublishingResource(Services services) {
    this.services = services;
  }

  /**
   * What was published.
   *
   * @param version the version's number
   */
  public record Published(int version) {}

  /**
   * How to switch off.
   *
   * @param mode what happens to records inside; freeze unless said
   */
  public record Off(Workflows.@Nullable OffMode mode) {}

  @GET
  @Path("review")
  @Allowed(Role.VIEWER)
  @About("Says what publishing would do and what stands in its way.")
  public Workflows.Review review(@Context Caller caller, @PathParam("id") String id) {
    return services.need(Workflows.class).review(caller.tenant(), id);
  }

  @POST
  @Path("publish")
  @Allowed(Role.PUBLISHER)
  @About("Publishes the draft as a new version and switches the workflow on.")
  public Published publish(
      @Context Caller caller,
      @PathParam("id") String id,
      @MayBeEmpty Workflows.@Nullable PublishRequest how) {
    Workflows.PublishRequest request =
        how == null ? new Workflows.PublishRequest(false, null) : how;
    return new Published(
        services.need(Workflows.class).publish(caller.tenant(), id, request, caller.getName()));
  }

  @POST
  @Path("off")
  @Allowed(Role.PUBLISHER)
  @About("Switches the workflow off.")
  public Workflows.Info off(
      @Context Caller caller, @PathParam("id") String id, @MayBeEmpty @Nullable Off how) {
    Workflows.@Nullable OffMode mode = how == null ? null : how.mode();
    return services
        .need(Workflows.class)
        .off(caller.tenant(), id, mode == null ? Workflows.OffMode.FREEZE : mode, caller.getName());
  }

  @POST
  @Path("on")
  @Allowed(Role.PUBLISHER)
  @About("Switches the published version on again.")
  public Workflows.Info on(@Context Caller caller, @PathParam("id") String id) {
    return services.need(Workflows.class).on(caller.tenant(), id, caller.getName());
  }

  @GET
  @Path("versions")
  @Allowed(Role.VIEWER)
  @About("Lists published versions, newest first.")
  public Page<Workflows.Version> versions(@Context Caller caller, @PathParam("id") String id) {
    return new Page<>(services.need(Workflows.class).versions(caller.tenant(), id), null);
  }
}
