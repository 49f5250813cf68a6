// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import io.runnel.host.Page;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.paging.Paging;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Enrolments;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records inside a workflow, and its history. */
@Path("api/v1/workflows/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EnrolmentsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public EnrolmentsResource(Services services) {
    this.services = services;
  }

  /**
   * Which records.
   *
   * @param records their ids
   */
  public record Wanted(@Nullable List<String> records) {
    List<String> ids() {
      if (records == null || records.isEmpty() || records.contains(null)) {
        String message = "name at least one record: {\"records\": [\"…\"]}";
        throw new Refusal(
            Refusal.Reason.INVALID, message, List.of(Problem.at("/records", message)));
      }
      return records;
    }
  }

  /**
   * What was asked for.
   *
   * @param requested how many requests were stored; the log answers each
   */
  public record Requested(int requested) {}

  @GET
  @Path("log")
  @Allowed(Role.VIEWER)
  @About("Shows what happened, oldest first.")
  public Page<Enrolments.LogItem> log(
      @Context Caller caller,
      @PathParam("id") String id,
      @BeanParam Narrowing narrowing,
      @BeanParam Paging paging) {
    return services
        .need(Enrolments.class)
        .log(caller.tenant(), narrowing.filter(id), paging.request());
  }

  @GET
  @Path("enrolments")
  @Allowed(Role.VIEWER)
  @About("Lists enrolments, newest first.")
  public Page<Enrolments.Info> list(
      @Context Caller caller,
      @PathParam("id") String id,
      @BeanParam Narrowing narrowing,
      @BeanParam Paging paging) {
    return services
        .need(Enrolments.class)
        .list(caller.tenant(), narrowing.filter(id), paging.request());
  }

  @POST
  @Path("enrolments")
  @Allowed(Role.EDITOR)
  @About(
      value = "Asks for records to be enrolled; triggers are not tested.",
      status = 202,
      answer = Requested.class)
  public Response enrol(@Context Caller caller, @PathParam("id") String id, Wanted wanted) {
    int stored =
        services.need(Enrolments.class).enrol(caller.tenant(), id, wanted.ids(), caller.getName());
    return Response.accepted(new Requested(stored)).build();
  }

  @POST
  @Path("unenrol")
  @Allowed(Role.EDITOR)
  @About(value = "Asks for records to be taken out.", status = 202, answer = Requested.class)
  public Response unenrol(@Context Caller caller, @PathParam("id") String id, Wanted wanted) {
    int stored =
        services
            .need(Enrolments.class)
            .unenrol(caller.tenant(), id, wanted.ids(), caller.getName());
    return Response.accepted(new Requested(stored)).build();
  }
}
