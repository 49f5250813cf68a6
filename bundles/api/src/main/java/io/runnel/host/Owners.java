// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The directory of people to whom records can belong (mission row A18). It is what steps choose
 * from; a property of type {@code OWNER} takes any id, of somebody in it or not. People are never
 * taken out, only made inactive, since records name them. Called by REST, the shell, and by hosts
 * that know their own people.
 */
@ProviderType
public interface Owners {
  /** All owners of a tenant, by id. */
  List<Owner> owners(int tenant);

  /**
   * Adds owners or replaces those of the same id.
   *
   * @throws Refusal {@code INVALID} with pointers such as {@code /3/id}
   */
  void saveOwners(int tenant, List<Owner> owners);

  /** All teams of a tenant, by id. */
  List<Team> teams(int tenant);

  /** Adds teams or replaces those of the same id. */
  void saveTeams(int tenant, List<Team> teams);
}
