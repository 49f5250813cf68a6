// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Actor;
import io.runnel.rest.problem.HttpProblem;
import io.runnel.store.Accounts;
import java.security.Principal;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who sent a request that needs a login.
 *
 * @param user as stored
 * @param session the session, if a browser's cookie told who it is
 * @param most the most that the token in use may do, {@link Role#ADMIN} for all that the user may
 */
public record Caller(Accounts.User user, Optional<SessionKey> session, Role most)
    implements Principal {
  /** The tenant whose users operate the whole. */
  public static final int FIRST_TENANT = 1;

  @Override
  public String getName() {
    return user.name();
  }

  /** Whose data the caller sees. */
  public int tenant() {
    return user.tenant();
  }

  /** The caller as the cause of a change. */
  public Actor actor() {
    return Actor.user(user.name());
  }

  /** Whether the caller has the role or one that includes it. */
  public boolean has(Role needed) {
    return role().filter(role -> role.compareTo(needed) >= 0).isPresent();
  }

  /** The highest role of the caller, no higher than the token in use. */
  public Optional<Role> role() {
    return user.roles().stream()
        .flatMap(word -> Role.ofWord(word).stream())
        .max(Comparator.naturalOrder())
        .map(role -> role.compareTo(most) > 0 ? most : role);
  }

  /** Whether the caller belongs to the tenant whose users operate the whole. */
  public boolean isOperator() {
    return tenant() == FIRST_TENANT;
  }

  /** Refuses callers of other tenants what concerns all of them. */
  public void needOperator() {
    if (!isOperator()) {
      throw new HttpProblem(403, "this concerns all tenants, so it is for users of the first");
    }
  }
}
