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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's own password. */
@Path("api/v1/password")
@Consumes(MediaType.APPLICATION_JSON)
public final class PasswordResource {
  private final Login login;
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public PasswordResource(Login login, Services services) {
    this.login = login;
    this.services = services;
  }

  /**
   * The old one and the new one.
   *
   * @param old in clear, so that a token that leaked cannot take the user over
   * @param password in clear
   */
  public record Change(@Nullable String old, @Nullable String password) {}

  @POST
  @Allowed(Role.VIEWER)
  @About(value = "Changes the caller's password; ends all tokens and sessions.", status = 204)
  public void change(@Context Caller caller, Change change) {
    Accounts.User user =
        login
            .ofPassword(caller.getName(), String.valueOf(change.old()))
            .orElseThrow(() -> new HttpProblem(403, "old is not your password"));
    List<Problem> problems = new ArrayList<>();
    String hash = NewPasswords.hash(change.password(), problems);
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "this password will not do", problems);
    }
    Accounts accounts = services.need(Accounts.class);
    accounts.saveUser(
        new Accounts.User(user.tenant(), user.name(), hash, user.roles(), user.active()));
    accounts.dropTokens(user.name());
  }
}
