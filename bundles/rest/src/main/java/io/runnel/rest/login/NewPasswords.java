// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passwords that somebody chose. */
final class NewPasswords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private NewPasswords() {}

  /** The hash to store; empty if the password will not do, which is a problem then. */
  static String hash(@Nullable String password, List<Problem> problems) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      problems.add(
          Problem.at("/password", "must have " + SHORTEST + " to " + LONGEST + " characters"));
      return "";
    }
    return Passwords.hash(password);
  }
}
