// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Associations;
import io.runnel.host.Page;
import io.runnel.kind.AssociationType;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.paging.Paging;
import io.runnel.rest.service.Services;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records belong together, and in which ways they may. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssociationsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public AssociationsResource(Services services) {
    this.services = services;
  }

  @GET
  @Path("associations")
  @Allowed(Role.VIEWER)
  @About("Lists association types, each direction by itself.")
  public Page<AssociationType> types(@Context Caller caller) {
    return new Page<>(services.need(Associations.class).types(caller.tenant()), null);
  }

  @POST
  @Path("associations")
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

  @GET
  @Path("records/{type}/{id}/associations")
  @Allowed(Role.VIEWER)
  @About("Lists the associations of a record, of one type if one is named.")
  public Page<AssociationForm> list(
      @Context Caller caller,
      @BeanParam Address address,
      @QueryParam("association") @Nullable String association,
      @BeanParam Paging paging) {
    return AssociationForm.page(
        services.need(Associations.class).of(address.of(caller), association, paging.request()));
  }

  @POST
  @Path("records/{type}/{id}/associations")
  @Allowed(Role.EDITOR)
  @About(value = "Makes or ends an association of a record, at both ends.", status = 204)
  public void change(@Context Caller caller, @BeanParam Address address, AssociationBody body) {
    services
        .need(Associations.class)
        .change(List.of(body.from(address.of(caller))), caller.actor());
  }
}
