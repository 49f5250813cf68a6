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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** All kinds now installed. */
@Path("api/v1/kinds")
@Produces(MediaType.APPLICATION_JSON)
public final class KindsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public KindsResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists the kinds now installed, with their forms, in the language asked for.")
  public Page<KindForm> list(
      @Context Caller caller, @QueryParam("lang") @DefaultValue("en") String language) {
    return new Page<>(
        services.need(Catalogue.class).kinds(caller.tenant(), language).stream()
            .map(KindForm::of)
            .toList(),
        null);
  }
}
