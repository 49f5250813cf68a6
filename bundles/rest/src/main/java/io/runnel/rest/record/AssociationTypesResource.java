// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Associations;
import io.runnel.host.Page;
import io.runnel.kind.AssociationType;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** In which ways records may belong together. */
@Path("api/v1/associations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssociationTypesResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public AssociationTypesResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists association types, each direction by itself.")
  public Page<AssociationType> types(@Context Caller caller) {
    return new Page<>(services.need(Associations.class).types(caller.tenant()), null);
  }

  @POST
  @Allowed(Role.ADMIN)
  @About(
      value = "Defines an association type, or changes the labels of one so defined.",
      status = 201,
      answer = AssociationType.class)
  public Response define(@Context Caller caller, AssociationType type) {
    AssociationType defined =
        services.need(Associations.class).define(caller.tenant(), complete(type));
    return Response.status(Response.Status.CREATED).entity(defined).build();
  }

  /** What was left out is empty, so that it is refused by name and not by a fault. */
  private static AssociationType complete(AssociationType type) {
    String from = text(type.from());
    String to = text(type.to());
    String label = text(type.label());
    return new AssociationType(
        text(type.id()),
        from,
        to,
        label.isEmpty() ? to : label,
        text(type.inverse()),
        text(type.inverseLabel()).isEmpty() ? from : type.inverseLabel());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
