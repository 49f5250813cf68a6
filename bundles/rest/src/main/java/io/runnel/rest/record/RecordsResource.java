// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Page;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Records;
import io.runnel.host.Search;
import io.runnel.host.StoredRecord;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The records of one type. */
@Path("api/v1/records/{type}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RecordsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public RecordsResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists records.")
  public Page<RecordForm> list(
      @Context Caller caller, @PathParam("type") String type, @BeanParam Paging paging) {
    Search all = new Search(caller.tenant(), type, null);
    return RecordForm.page(services.need(Records.class).search(all, paging.request()));
  }

  @POST
  @Allowed(Role.EDITOR)
  @About(value = "Makes a record with a new id.", status = 201, answer = RecordForm.class)
  public Response create(
      @Context Caller caller,
      @Context UriInfo uri,
      @PathParam("type") String type,
      RecordBody body) {
    Records records = services.need(Records.class);
    RecordRef ref = Address.of(caller, type, records.newId());
    RecordWrite write = new RecordWrite(ref, RecordWrite.Intent.CREATE, body.edits(), 0);
    StoredRecord made = WriteAnswers.record(records.write(List.of(write), caller.actor()).get(0));
    return Response.created(uri.getAbsolutePathBuilder().path(made.ref().id()).build())
        .entity(RecordForm.of(made))
        .tag(new EntityTag(String.valueOf(made.version())))
        .build();
  }
}
