// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rest.openapi.About;
import io.runnel.rest.problem.HttpProblem;
import io.runnel.rest.service.Services;
import io.runnel.store.Accounts;
import jakarta.inject.Inject;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** API tokens of the caller, for programs. A token belongs to its user's tenant. */
@Path("api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {
  private static final int MOST_DAYS = 3660;
  private static final int LONGEST_LABEL = 100;

  private final Login login;
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public TokensResource(Login login, Services services) {
    this.login = login;
    this.services = services;
  }

  /**
   * A wish for a token.
   *
   * @param label what it is for
   * @param days how long it lives
   * @param role the most it may do; left out, all that the caller may
   */
  public record Wish(@Nullable String label, int days, @Nullable String role) {
    Login.Wanted checked(Caller caller) {
      List<Problem> problems = new ArrayList<>();
      if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
        problems.add(
            Problem.at("/label", "say what it is for, in at most " + LONGEST_LABEL + " letters"));
      }
      if (days < 1 || days > MOST_DAYS) {
        problems.add(Problem.at("/days", "must be 1 to " + MOST_DAYS));
      }
      Optional<Role> most = Roles.read(role, "/role", problems);
      if (label == null || !problems.isEmpty()) {
        throw new Refusal(
            Refusal.Reason.INVALID,
            "send {\"label\": \"import\", \"days\": 90, \"role\": \"workflow-editor\"}",
            problems);
      }
      Role own = caller.role().orElse(Role.VIEWER);
      if (most.isPresent() && most.get().compareTo(own) > 0) {
        throw new HttpProblem(403, "you may give away no more than " + own.word());
      }
      // What the token in use may not do, a token made with it may not do either.
      return new Login.Wanted(
          caller.getName(), label, Duration.ofDays(days), most.or(caller::role));
    }
  }

  /**
   * A token, its secret shown this once.
   *
   * @param id names it, for the list and for ending it
   * @param token to be sent as {@code Authorization: Bearer}
   * @param expiresAt end of its life
   */
  public record Made(String id, String token, Instant expiresAt) {}

  /**
   * A token without its secret.
   *
   * @param id names it
   * @param label what it is for
   * @param sort {@code token}, or {@code session} of a browser
   * @param role the most it may do, {@code null} for all that its user may
   * @param tenant whose data it sees
   * @param madeAt when it was made
   * @param expiresAt end of its life
   */
  public record Shown(
      String id,
      String label,
      String sort,
      @Nullable String role,
      int tenant,
      Instant madeAt,
      Instant expiresAt) {}

  /**
   * All tokens of a user.
   *
   * @param items the tokens
   */
  public record Tokens(List<Shown> items) {}

  /**
   * A token to end.
   *
   * @param token as it was shown
   */
  public record Leaked(@Nullable String token) {}

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists the caller's tokens and sessions, without their secrets.")
  public Tokens list(@Context Caller caller) {
    return new Tokens(
        services.need(Accounts.class).tokens(caller.getName()).stream()
            .map(token -> shown(token, caller.tenant()))
            .toList());
  }

  private static Shown shown(Accounts.Token token, int tenant) {
    Accounts.Limits limits = token.limits();
    return new Shown(
        token.id(),
        token.label(),
        limits.session() ? "session" : "token",
        limits.role(),
        tenant,
        limits.madeAt(),
        token.expiresAt());
  }

  @POST
  @Allowed(Role.VIEWER)
  @About(
      value = "Makes a token that may do what the caller may, or less.",
      status = 201,
      answer = Made.class)
  public Response make(@Context Caller caller, Wish wish) {
    Login.NewToken made = login.issue(wish.checked(caller));
    return Response.status(Response.Status.CREATED)
        .entity(new Made(made.token().id(), made.secret(), made.token().expiresAt()))
        .build();
  }

  @DELETE
  @Path("{id}")
  @Allowed(Role.VIEWER)
  @About(value = "Ends the life of one of the caller's tokens or sessions.", status = 204)
  public void end(@Context Caller caller, @PathParam("id") String id) {
    Accounts accounts = services.need(Accounts.class);
    Accounts.Token token =
        accounts.tokens(caller.getName()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new HttpProblem(404, "you have no token " + id));
    accounts.dropToken(token.hash());
  }

  @POST
  @Path("revoke")
  @Allowed(Role.VIEWER)
  @About(value = "Ends a token's life; whoever has it may.", status = 204)
  public void revoke(Leaked leaked) {
    login.revoke(String.valueOf(leaked.token()));
  }
}
