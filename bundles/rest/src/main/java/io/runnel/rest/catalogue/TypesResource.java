// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.catalogue;

import io.runnel.host.Page;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Catalogue;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Object types, those of bundles and those defined at run time. */
@Path("api/v1/types")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TypesResource {
  private static final String SORT = "objectType";

  private final Services services;

  /** Called by Jersey. */
  @Inject
  public TypesResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists object types with their properties.")
  public Page<KindForm> list(
      @Context Caller caller, @QueryParam("lang") @DefaultValue("en") String language) {
    return new Page<>(
        services.need(Catalogue.class).kinds(caller.tenant(), language).stream()
            .filter(kind -> kind.sort().equals(SORT))
            .map(KindForm::of)
            .toList(),
        null);
  }

  @POST
  @Allowed(Role.ADMIN)
  @About(
      value = "Defines an object type, or changes one so defined.",
      status = 201,
      answer = KindForm.class)
  public Response define(@Context Caller caller, Map<String, Object> definition) {
    Catalogue.KindInfo type =
        services.need(Catalogue.class).defineType(caller.tenant(), definition);
    return Response.status(Response.Status.CREATED).entity(KindForm.of(type)).build();
  }
}
