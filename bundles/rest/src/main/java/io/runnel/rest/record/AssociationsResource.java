// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Associations;
import io.runnel.host.Page;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records a record belongs together with. */
@Path("api/v1/records/{type}/{id}/associations")
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
  @Allowed(Role.EDITOR)
  @About(value = "Makes or ends an association of a record, at both ends.", status = 204)
  public void change(@Context Caller caller, @BeanParam Address address, AssociationBody body) {
    services
        .need(Associations.class)
        .change(List.of(body.from(address.of(caller))), caller.actor());
  }
}
