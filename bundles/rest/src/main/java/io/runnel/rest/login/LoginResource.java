// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.rest.openapi.About;
import io.runnel.rest.problem.HttpProblem;
import io.runnel.rest.settings.ServerSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sessions of browsers. */
@Path("api/v1/login")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LoginResource {
  private static final Duration LIFE = Duration.ofHours(12);

  private final Login login;
  private final boolean overTls;

  /** Called by Jersey. */
  @Inject
  public LoginResource(Login login, ServerSettings settings) {
    this.login = login;
    overTls = settings.isPublicOverTls();
  }

  /**
   * Name and password.
   *
   * @param user login name
   * @param password in clear
   */
  public record Credentials(@Nullable String user, @Nullable String password) {}

  /**
   * Who is logged in.
   *
   * @param user login name
   * @param tenant whose data is seen
   * @param roles what is allowed
   * @param csrf to be repeated in X-CSRF-Token; {@code null} without a session
   */
  public record LoggedIn(String user, int tenant, Set<String> roles, @Nullable String csrf) {}

  /** Opens a session. */
  @POST
  @Open
  @About(
      value = "Opens a session: sets its cookie, answers its csrf value.",
      answer = LoggedIn.class)
  public Response open(Credentials given) {
    if (given.user() == null || given.password() == null) {
      throw new HttpProblem(422, "send {\"user\": \"…\", \"password\": \"…\"}");
    }
    Caller caller =
        login
            .ofPassword(given.user(), given.password())
            .map(user -> login.openSession(user.name(), LIFE))
            .flatMap(token -> login.ofSession(new SessionKey(token.secret())))
            .orElseThrow(() -> new HttpProblem(401, "user or password is wrong"));
    String secret = caller.session().orElseThrow().secret();
    return Response.ok(loggedIn(caller)).cookie(cookie(secret, LIFE)).build();
  }

  /** Who is logged in, for a page that was loaded again. */
  @GET
  @Allowed(Role.VIEWER)
  @About("Says who is logged in.")
  public LoggedIn show(@Context Caller caller) {
    return loggedIn(caller);
  }

  /** Ends the session. */
  @DELETE
  @Allowed(Role.VIEWER)
  @About(value = "Ends the session.", status = 204)
  public Response close(@Context Caller caller) {
    caller.session().ifPresent(session -> login.revoke(session.secret()));
    return Response.noContent().cookie(cookie("", Duration.ZERO)).build();
  }

  private static LoggedIn loggedIn(Caller caller) {
    return new LoggedIn(
        caller.getName(),
        caller.tenant(),
        caller.user().roles(),
        caller.session().map(SessionKey::csrf).orElse(null));
  }

  private NewCookie cookie(String secret, Duration life) {
    return new NewCookie.Builder(SessionKey.COOKIE)
        .value(secret)
        .path("/")
        .maxAge((int) life.toSeconds())
        .httpOnly(true)
        .secure(overTls)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
