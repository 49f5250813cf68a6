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
    return ofToken(session.secret()).map(user -> new Caller(user, Optional.of(session)));
  }

  /** The user with this name and password. */
  public Optional<Accounts.User> ofPassword(String name, String password) {
    Optional<Accounts.User> user =
        services.need(Accounts.class).user(name).filter(Accounts.User::active);
    return passwords.fits(user, password) ? user : Optional.empty();
  }

  /** A new token; it is shown now and never again. */
  public NewToken issue(String user, String label, Duration life) {
    String secret = Secrets.random();
    Instant end = realTime.instant().plus(life);
    Accounts.Token token = new Accounts.Token(Secrets.digest(secret), user, label, end);
    services.need(Accounts.class).saveToken(token);
    return new NewToken(secret, end);
  }

  /** Ends a token's life. */
  public void revoke(String secret) {
    services.need(Accounts.class).dropToken(Secrets.digest(secret));
  }

  private Optional<Caller> callerOf(String authorization) {
    String credentials = authorization.substring(authorization.indexOf(' ') + 1).trim();
    Optional<Accounts.User> user = Optional.empty();
    if (startsWith(authorization, "Basic ")) {
      user = ofBasic(credentials);
    } else if (startsWith(authorization, "Bearer ")) {
      user = ofToken(credentials);
    }
    return user.map(known -> new Caller(known, Optional.empty()));
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

  private Optional<Accounts.User> ofToken(String secret) {
    Accounts accounts = services.need(Accounts.class);
    String hash = Secrets.digest(secret);
    Optional<Accounts.Token> token = accounts.token(hash);
    if (token.isPresent() && !token.get().expiresAt().isAfter(realTime.instant())) {
      accounts.dropToken(hash);
      return Optional.empty();
    }
    return token.flatMap(live -> accounts.user(live.user())).filter(Accounts.User::active);
  }

  /**
   * A token as handed out.
   *
   * @param secret to be sent as Bearer or cookie
   * @param expiresAt end of its life
   */
  public record NewToken(String secret, Instant expiresAt) {}
}
