// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.rest.service.Services;
import io.runnel.store.Accounts;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling, from a password (HTTP Basic), an API token (Bearer) or a session
 * cookie, and hands out tokens. Real time: a session ends when the clock on the wall says so.
 */
public final class Login {
  private final Services services;
  private final InstantSource realTime;
  private final PasswordCheck passwords = new PasswordCheck();

  /** For a server that finds its users through the services. */
  public Login(Services services, InstantSource realTime) {
    this.services = services;
    this.realTime = realTime;
  }

  /** Who sent these headers, if they say so and it is true. */
  public Optional<Caller> callerOf(HttpHeaders headers) {
    String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return callerOf(authorization);
    }
    Cookie cookie = headers.getCookies().get(SessionKey.COOKIE);
    if (cookie == null) {
      return Optional.empty();
    }
    return ofSession(new SessionKey(cookie.getValue()));
  }

  /** Whose session it is. */
  public Optional<Caller> ofSession(SessionKey session) {
    return ofToken(session.secret(), Optional.of(session));
  }

  /** The user with this name and password. */
  public Optional<Accounts.User> ofPassword(String name, String password) {
    Optional<Accounts.User> user =
        services.need(Accounts.class).user(name).filter(Accounts.User::active);
    return passwords.fits(user, password) ? user : Optional.empty();
  }

  /** A new session of a browser. */
  NewToken openSession(String user, Duration life) {
    return issue(new Wanted(user, "session", life), true);
  }

  /** A new token; it is shown now and never again. */
  NewToken issue(Wanted wanted) {
    return issue(wanted, false);
  }

  private NewToken issue(Wanted wanted, boolean session) {
    String secret = Secrets.random();
    Instant now = realTime.instant();
    Accounts.Token token =
        new Accounts.Token(
            Secrets.digest(secret),
            wanted.user(),
            wanted.label(),
            now.plus(wanted.life()),
            new Accounts.Limits(session, wanted.role().map(Role::word).orElse(null), now));
    services.need(Accounts.class).saveToken(token);
    return new NewToken(secret, token);
  }

  /** Ends a token's life. */
  public void revoke(String secret) {
    services.need(Accounts.class).dropToken(Secrets.digest(secret));
  }

  private Optional<Caller> callerOf(String authorization) {
    String credentials = authorization.substring(authorization.indexOf(' ') + 1).trim();
    if (startsWith(authorization, "Basic ")) {
      return ofBasic(credentials).map(user -> new Caller(user, Optional.empty(), Role.ADMIN));
    }
    return startsWith(authorization, "Bearer ")
        ? ofToken(credentials, Optional.empty())
        : Optional.empty();
  }

  private static boolean startsWith(String text, String scheme) {
    return text.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private Optional<Accounts.User> ofBasic(String credentials) {
    @Nullable String plain = decoded(credentials);
    int colon = plain == null ? -1 : plain.indexOf(':');
    if (plain == null || colon < 0) {
      return Optional.empty();
    }
    return ofPassword(plain.substring(0, colon), plain.substring(colon + 1));
  }

  private static @Nullable String decoded(String credentials) {
    try {
      return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private Optional<Caller> ofToken(String secret, Optional<SessionKey> session) {
    Accounts accounts = services.need(Accounts.class);
    String hash = Secrets.digest(secret);
    Optional<Accounts.Token> token = accounts.token(hash);
    if (token.isPresent() && !token.get().expiresAt().isAfter(realTime.instant())) {
      accounts.dropToken(hash);
      return Optional.empty();
    }
    return token.flatMap(
        live ->
            accounts
                .user(live.user())
                .filter(Accounts.User::active)
                .map(user -> new Caller(user, session, most(live))));
  }

  /** A role that nobody knows any more lets see, and nothing else. */
  private static Role most(Accounts.Token token) {
    String word = token.limits().role();
    return word == null ? Role.ADMIN : Role.ofWord(word).orElse(Role.VIEWER);
  }

  /**
   * A wish for a token.
   *
   * @param user whose it shall be
   * @param label what it is for
   * @param life how long it lives
   * @param role the most it may do, empty for all that the user may
   */
  record Wanted(String user, String label, Duration life, Optional<Role> role) {
    Wanted(String user, String label, Duration life) {
      this(user, label, life, Optional.empty());
    }
  }

  /**
   * A token as handed out.
   *
   * @param secret to be sent as Bearer or cookie
   * @param token as it is kept
   */
  record NewToken(String secret, Accounts.Token token) {}
}
