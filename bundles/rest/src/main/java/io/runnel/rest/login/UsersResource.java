// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rest.openapi.About;
import io.runnel.rest.problem.HttpProblem;
import io.runnel.rest.service.Services;
import io.runnel.store.Accounts;
import io.runnel.store.Accounts.User;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users of the caller's tenant; admins of the first tenant see to those of all. */
@Path("api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UsersResource {
  private static final String NAME = "[A-Za-z0-9._@+-]{1,100}";

  private final Services services;

  /** Called by Jersey. */
  @Inject
  public UsersResource(Services services) {
    this.services = services;
  }

  /**
   * A user as shown.
   *
   * @param name login name
   * @param tenant whose data the user sees
   * @param roles what is allowed
   * @param active may log in
   */
  public record Shown(String name, int tenant, Set<String> roles, boolean active) {
    static Shown of(User user) {
      return new Shown(user.name(), user.tenant(), user.roles(), user.active());
    }
  }

  /**
   * All that the caller sees to.
   *
   * @param items the users
   */
  public record Users(List<Shown> items) {}

  /**
   * A user to make.
   *
   * @param name login name
   * @param password in clear
   * @param role what is allowed
   * @param tenant left out, the caller's
   */
  public record Wish(
      @Nullable String name,
      @Nullable String password,
      @Nullable String role,
      @Nullable Integer tenant) {}

  /**
   * What to change; what is left out stays.
   *
   * @param password a new password, in clear; ends all tokens and sessions
   * @param role what is allowed from now on
   * @param active whether the user may log in; false ends all tokens and sessions
   */
  public record Change(
      @Nullable String password, @Nullable String role, @Nullable Boolean active) {}

  @GET
  @Allowed(Role.ADMIN)
  @About("Lists the users of the caller's tenant; of all tenants to admins of the first.")
  public Users list(@Context Caller caller) {
    return new Users(
        accounts().users().stream()
            .filter(user -> sees(caller, user.tenant()))
            .map(Shown::of)
            .toList());
  }

  @POST
  @Allowed(Role.ADMIN)
  @About(value = "Makes a user.", status = 201, answer = Shown.class)
  public Response make(@Context Caller caller, Wish wish) {
    List<Problem> problems = new ArrayList<>();
    String name = wish.name() == null ? "" : wish.name();
    if (!name.matches(NAME)) {
      problems.add(Problem.at("/name", "must be 1 to 100 letters, digits or . _ @ + -"));
    }
    String hash = NewPasswords.hash(wish.password(), problems);
    Optional<Role> role = Roles.read(wish.role(), "/role", problems);
    if (wish.role() == null) {
      problems.add(Problem.at("/role", "is missing"));
    }
    int tenant = wish.tenant() == null ? caller.tenant() : wish.tenant();
    if (!sees(caller, tenant) || !exists(tenant)) {
      problems.add(Problem.at("/tenant", "there is no tenant " + tenant));
    }
    refuse(problems);
    User user = new User(tenant, name, hash, Set.of(role.orElseThrow().word()), true);
    if (!accounts().addUser(user)) {
      throw new HttpProblem(409, "the name '" + name + "' is taken; names are unique among all");
    }
    return Response.status(Response.Status.CREATED).entity(Shown.of(user)).build();
  }

  @GET
  @Path("{name}")
  @Allowed(Role.ADMIN)
  @About("Shows a user.")
  public Shown show(@Context Caller caller, @PathParam("name") String name) {
    return Shown.of(need(caller, name));
  }

  @PATCH
  @Path("{name}")
  @Allowed(Role.ADMIN)
  @About("Changes a user's password or role, or lets it log in no more.")
  public Shown change(@Context Caller caller, @PathParam("name") String name, Change change) {
    User was = need(caller, name);
    List<Problem> problems = new ArrayList<>();
    String hash =
        change.password() == null
            ? was.passwordHash()
            : NewPasswords.hash(change.password(), problems);
    Set<String> roles =
        Roles.read(change.role(), "/role", problems)
            .map(role -> Set.of(role.word()))
            .orElse(was.roles());
    refuse(problems);
    boolean active = change.active() == null ? was.active() : change.active();
    if (was.name().equals(caller.getName()) && !(active && roles.contains(Role.ADMIN.word()))) {
      throw new HttpProblem(
          409, "nobody takes the admin's role from themselves; ask another admin");
    }
    User now = new User(was.tenant(), was.name(), hash, roles, active);
    accounts().saveUser(now);
    if (change.password() != null || !active) {
      accounts().dropTokens(now.name());
    }
    return Shown.of(now);
  }

  private User need(Caller caller, String name) {
    return accounts()
        .user(name)
        .filter(user -> sees(caller, user.tenant()))
        .orElseThrow(() -> new HttpProblem(404, "there is no user '" + name + "'"));
  }

  private static boolean sees(Caller caller, int tenant) {
    return caller.isOperator() || caller.tenant() == tenant;
  }

  private boolean exists(int tenant) {
    return accounts().tenants().stream().anyMatch(one -> one.id() == tenant);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "the user is not right", problems);
    }
  }

  private Accounts accounts() {
    return services.need(Accounts.class);
  }
}
