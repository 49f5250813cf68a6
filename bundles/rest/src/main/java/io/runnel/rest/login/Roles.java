// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.host.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads roles that somebody sent. */
final class Roles {
  private static final String WORDS =
      Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));

  private Roles() {}

  /** The role, empty if none was sent or if it is no role, which is a problem then. */
  static Optional<Role> read(@Nullable String word, String pointer, List<Problem> problems) {
    Optional<Role> role = word == null ? Optional.empty() : Role.ofWord(word);
    if (word != null && role.isEmpty()) {
      problems.add(Problem.at(pointer, "must be one of " + WORDS));
    }
    return role;
  }
}
