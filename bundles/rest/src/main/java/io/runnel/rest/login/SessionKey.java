// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

/**
 * The secret in a browser's cookie. The CSRF token follows from it, so nothing about a session but
 * the hash of its secret is kept, and any node can check it.
 *
 * @param secret the cookie's value
 */
public record SessionKey(String secret) {
  /** The cookie's name. */
  public static final String COOKIE = "runnel-session";

  /** Header in which a browser repeats the CSRF token on every request that changes something. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  /** The token to repeat. */
  public String csrf() {
    return Secrets.digest("csrf " + secret);
  }

  @Override
  public String toString() {
    return "SessionKey[secret]";
  }
}
