// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Actor;
import io.runnel.store.Accounts;
import java.security.Principal;
import java.util.Optional;

/**
 * Who sent a request that needs a login.
 *
 * @param user as stored
 * @param session the session, if a browser's cookie told who it is
 */
public record Caller(Accounts.User user, Optional<SessionKey> session) implements Principal {
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
    return user.roles().stream()
        .flatMap(word -> Role.ofWord(word).stream())
        .anyMatch(role -> role.compareTo(needed) >= 0);
  }
}
