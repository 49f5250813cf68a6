// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.ListChange;
import io.runnel.host.Page;
import io.runnel.host.RecordList;
import io.runnel.host.RecordLists;
import io.runnel.host.RecordRef;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Static lists and their members. */
@Path("api/v1/lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ListsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public ListsResource(Services services) {
    this.services = services;
  }

  /**
   * A list to be made.
   *
   * @param name shown
   * @param objectType the type whose records it holds
   */
  public record Body(@Nullable String name, @Nullable String objectType) {}

  /**
   * Who joins and who leaves.
   *
   * @param add ids of records
   * @param remove ids of records
   */
  public record Members(@Nullable List<String> add, @Nullable List<String> remove) {}

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists the static lists, newest first.")
  public Page<RecordList> list(@Context Caller caller, @BeanParam Paging paging) {
    return lists().all(caller.tenant(), paging.request());
  }

  @POST
  @Allowed(Role.EDITOR)
  @About(value = "Makes an empty list.", status = 201, answer = RecordList.class)
  public Response create(@Context Caller caller, Body body) {
    String name = body.name() == null ? "" : body.name();
    String type = body.objectType() == null ? "" : body.objectType();
    RecordList list = lists().create(caller.tenant(), name, type);
    return Response.status(Response.Status.CREATED).entity(list).build();
  }

  @GET
  @Path("{id}")
  @Allowed(Role.VIEWER)
  @About("Shows a list.")
  public RecordList show(@Context Caller caller, @PathParam("id") String id) {
    return lists().get(caller.tenant(), id);
  }

  @DELETE
  @Path("{id}")
  @Allowed(Role.EDITOR)
  @About(value = "Takes a list away; its records stay.", status = 204)
  public void drop(@Context Caller caller, @PathParam("id") String id) {
    lists().drop(caller.tenant(), id);
  }

  @GET
  @Path("{id}/members")
  @Allowed(Role.VIEWER)
  @About("Lists the ids of a list's records.")
  public Page<String> members(
      @Context Caller caller, @PathParam("id") String id, @BeanParam Paging paging) {
    Page<RecordRef> page = lists().members(caller.tenant(), id, paging.request());
    return new Page<>(page.items().stream().map(RecordRef::id).toList(), page.next());
  }

  @POST
  @Path("{id}/members")
  @Allowed(Role.EDITOR)
  @About(value = "Puts records in a list and takes others out, all or none.", status = 204)
  public void change(@Context Caller caller, @PathParam("id") String id, Members members) {
    RecordList list = lists().get(caller.tenant(), id);
    List<ListChange> changes = new ArrayList<>();
    for (String record : members.add() == null ? List.<String>of() : members.add()) {
      changes.add(new ListChange(id, Address.of(caller, list.objectType(), record), false));
    }
    for (String record : members.remove() == null ? List.<String>of() : members.remove()) {
      changes.add(new ListChange(id, Address.of(caller, list.objectType(), record), true));
    }
    lists().change(changes, caller.actor());
  }

  private RecordLists lists() {
    return services.need(RecordLists.class);
  }
}
