// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rest.openapi.About;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** API tokens of the caller, for programs. */
@Path("api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {
  private static final int MOST_DAYS = 3660;
  private static final int LONGEST_LABEL = 100;

  private final Login login;

  /** Called by Jersey. */
  @Inject
  public TokensResource(Login login) {
    this.login = login;
  }

  /**
   * A wish for a token.
   *
   * @param label what it is for
   * @param days how long it lives
   */
  public record Wish(@Nullable String label, int days) {
    String checkedLabel() {
      List<Problem> problems = new ArrayList<>();
      if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
        problems.add(
            Problem.at("/label", "say what it is for, in at most " + LONGEST_LABEL + " letters"));
      }
      if (days < 1 || days > MOST_DAYS) {
        problems.add(Problem.at("/days", "must be 1 to " + MOST_DAYS));
      }
      if (label == null || !problems.isEmpty()) {
        throw new Refusal(
            Refusal.Reason.INVALID, "send {\"label\": \"import\", \"days\": 90}", problems);
      }
      return label;
    }
  }

  /**
   * A token, shown this once.
   *
   * @param token to be sent as {@code Authorization: Bearer}
   * @param expiresAt end of its life
   */
  public record Made(String token, Instant expiresAt) {}

  /**
   * A token to end.
   *
   * @param token as it was shown
   */
  public record Leaked(@Nullable String token) {}

  @POST
  @Allowed(Role.VIEWER)
  @About(
      value = "Makes a token that may do what the caller may.",
      status = 201,
      answer = Made.class)
  public Response make(@Context Caller caller, Wish wish) {
    Login.NewToken token =
        login.issue(caller.getName(), wish.checkedLabel(), Duration.ofDays(wish.days()));
    return Response.status(Response.Status.CREATED)
        .entity(new Made(token.secret(), token.expiresAt()))
        .build();
  }

  @POST
  @Path("revoke")
  @Allowed(Role.VIEWER)
  @About(value = "Ends a token's life; whoever has it may.", status = 204)
  public void revoke(Leaked leaked) {
    login.revoke(String.valueOf(leaked.token()));
  }
}
