// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Owner;
import io.runnel.host.Owners;
import io.runnel.host.Page;
import io.runnel.host.Team;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people to whom records can belong, and their teams. */
@Path("api/v1/owners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnersResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public OwnersResource(Services services) {
    this.services = services;
  }

  /**
   * Somebody in the directory.
   *
   * @param name shown
   * @param email where to write to
   * @param teams ids of teams
   * @param active whether records may be given to them; yes if left out
   */
  public record Body(
      @Nullable String name,
      @Nullable String email,
      @Nullable Set<String> teams,
      @Nullable Boolean active) {}

  /**
   * A team.
   *
   * @param name shown
   */
  public record TeamBody(@Nullable String name) {}

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists the people to whom records can belong.")
  public Page<Owner> owners(@Context Caller caller) {
    return new Page<>(services.need(Owners.class).owners(caller.tenant()), null);
  }

  @PUT
  @Path("{id}")
  @Allowed(Role.ADMIN)
  @About("Adds somebody, or replaces the one with this id.")
  public Owner save(@Context Caller caller, @PathParam("id") String id, Body body) {
    Owner owner =
        new Owner(
            id,
            body.name() == null ? id : body.name(),
            body.email() == null ? "" : body.email(),
            body.teams() == null ? Set.of() : body.teams(),
            body.active() == null || body.active());
    services.need(Owners.class).saveOwners(caller.tenant(), List.of(owner));
    return owner;
  }

  @GET
  @Path("teams")
  @Allowed(Role.VIEWER)
  @About("Lists the teams.")
  public Page<Team> teams(@Context Caller caller) {
    return new Page<>(services.need(Owners.class).teams(caller.tenant()), null);
  }

  @PUT
  @Path("teams/{id}")
  @Allowed(Role.ADMIN)
  @About("Adds a team, or replaces the one with this id.")
  public Team saveTeam(@Context Caller caller, @PathParam("id") String id, TeamBody body) {
    Team team = new Team(id, body.name() == null ? id : body.name());
    services.need(Owners.class).saveTeams(caller.tenant(), List.of(team));
    return team;
  }
}
