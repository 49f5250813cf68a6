// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.Set;

/**
 * Somebody to whom records can belong; properties of type {@code OWNER} hold the id.
 *
 * @param id stable id, as the host that masters the people writes it
 * @param name shown
 * @param email where to write to, empty if not known
 * @param teams ids of teams
 * @param active whether records may be given to them; those they have stay theirs
 */
public record Owner(String id, String name, String email, Set<String> teams, boolean active) {
  /** Takes a copy. */
  public Owner {
    teams = Set.copyOf(teams);
  }
}
