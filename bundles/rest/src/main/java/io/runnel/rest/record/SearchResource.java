// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Page;
import io.runnel.host.Records;
import io.runnel.host.Search;
import io.runnel.rest.json.MayBeEmpty;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Searching the records of one type. A class of its own, so that its path wins over that of a
 * record whose id is {@code search}.
 */
@Path("api/v1/records/{type}/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public SearchResource(Services services) {
    this.services = services;
  }

  @POST
  @Allowed(Role.VIEWER)
  @About("Searches records by criteria.")
  public Page<RecordForm> search(
      @Context Caller caller,
      @PathParam("type") String type,
      @MayBeEmpty @Nullable SearchBody body) {
    SearchBody wanted = body == null ? SearchBody.ALL : body;
    Search search = new Search(caller.tenant(), type, wanted.criteria());
    return RecordForm.page(services.need(Records.class).search(search, wanted.page()));
  }
}
