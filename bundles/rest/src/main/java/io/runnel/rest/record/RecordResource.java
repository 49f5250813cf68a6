// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Page;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Records;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.paging.Paging;
import io.runnel.rest.service.Services;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record. */
@Path("api/v1/records/{type}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RecordResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public RecordResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About(value = "Shows a record; its version is the ETag.", answer = RecordForm.class)
  public Response show(@Context Caller caller, @BeanParam Address address) {
    RecordRef ref = address.of(caller);
    StoredRecord found =
        services.need(Records.class).read(ref).orElseThrow(() -> WriteAnswers.missing(ref));
    return answer(Response.ok(), found);
  }

  @POST
  @Allowed(Role.EDITOR)
  @About(
      value = "Makes a record under a chosen id; 409 if it exists.",
      status = 201,
      answer = RecordForm.class)
  public Response create(@Context Caller caller, @BeanParam Address address, RecordBody body) {
    RecordWrite write =
        new RecordWrite(address.of(caller), RecordWrite.Intent.CREATE, body.edits(), 0);
    return answer(
        Response.status(Response.Status.CREATED), WriteAnswers.record(write(caller, write)));
  }

  @PATCH
  @Allowed(Role.EDITOR)
  @About(
      value = "Changes the properties named, only from the version in If-Match if there is one.",
      answer = RecordForm.class)
  public Response change(@Context Caller caller, @BeanParam Address address, RecordBody body) {
    RecordWrite write =
        new RecordWrite(
            address.of(caller), RecordWrite.Intent.UPDATE, body.edits(), address.expectedVersion());
    return answer(Response.ok(), WriteAnswers.record(write(caller, write)));
  }

  @DELETE
  @Allowed(Role.EDITOR)
  @About(value = "Deletes the record; its enrolments end.", status = 204)
  public void delete(@Context Caller caller, @BeanParam Address address) {
    RecordWrite write =
        new RecordWrite(
            address.of(caller), RecordWrite.Intent.DELETE, List.of(), address.expectedVersion());
    WriteAnswers.check(write(caller, write));
  }

  @GET
  @Path("history")
  @Allowed(Role.VIEWER)
  @About("Shows former values, newest first.")
  public Page<PropertyVersion> history(
      @Context Caller caller,
      @BeanParam Address address,
      @QueryParam("property") @Nullable String property,
      @BeanParam Paging paging) {
    return services.need(Records.class).history(address.of(caller), property, paging.request());
  }

  private WriteAnswer write(Caller caller, RecordWrite write) {
    return services.need(Records.class).write(List.of(write), caller.actor()).get(0);
  }

  private static Response answer(Response.ResponseBuilder response, StoredRecord stored) {
    return response
        .entity(RecordForm.of(stored))
        .tag(new EntityTag(String.valueOf(stored.version())))
        .build();
  }
}
