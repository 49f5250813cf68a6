// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.store.Accounts;
import io.runnel.store.Accounts.Tenant;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tenants; for admins of the first. */
@Path("api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TenantsResource {
  private static final int LONGEST_NAME = 100;

  private final Services services;

  /** Called by Jersey. */
  @Inject
  public TenantsResource(Services services) {
    this.services = services;
  }

  /**
   * A tenant to make.
   *
   * @param name for people
   */
  public record Wish(@Nullable String name) {}

  /**
   * All tenants.
   *
   * @param items the tenants
   */
  public record Tenants(List<Tenant> items) {}

  @GET
  @Allowed(Role.ADMIN)
  @About("Lists all tenants; to admins of the first.")
  public Tenants list(@Context Caller caller) {
    caller.needOperator();
    return new Tenants(services.need(Accounts.class).tenants());
  }

  @POST
  @Allowed(Role.ADMIN)
  @About(value = "Makes a tenant; for admins of the first.", status = 201, answer = Tenant.class)
  public Response make(@Context Caller caller, Wish wish) {
    caller.needOperator();
    String name = wish.name();
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      Problem problem = Problem.at("/name", "must have 1 to " + LONGEST_NAME + " characters");
      throw new Refusal(Refusal.Reason.INVALID, "send {\"name\": \"…\"}", List.of(problem));
    }
    Tenant made = services.need(Accounts.class).addTenant(name);
    return Response.status(Response.Status.CREATED).entity(made).build();
  }
}
