// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.engine.burst.Parts;
import io.runnel.host.Owner;
import io.runnel.host.Owners;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.host.Team;
import io.runnel.store.Directory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Owners and teams for people and programs; see {@link Owners}. */
public final class OwnerDesk implements Owners {
  private final Parts parts;
  private final Directory directory;

  /** With the tables of owners and teams. */
  public OwnerDesk(Parts parts, Directory directory) {
    this.parts = parts;
    this.directory = directory;
  }

  @Override
  public List<Owner> owners(int tenant) {
    return directory.owners(tenant);
  }

  @Override
  public void saveOwners(int tenant, List<Owner> owners) {
    List<Problem> problems = ids(owners.stream().map(Owner::id).toList());
    Set<String> teams = new HashSet<>();
    directory.teams(tenant).forEach(team -> teams.add(team.id()));
    for (int i = 0; i < owners.size(); i++) {
      for (String team : owners.get(i).teams()) {
        if (!teams.contains(team)) {
          problems.add(Problem.at("/" + i + "/teams", "there is no team '" + team + "'"));
        }
      }
    }
    refuse(problems);
    directory.saveOwners(tenant, owners);
    parts.publisher().reload();
  }

  @Override
  public List<Team> teams(int tenant) {
    return directory.teams(tenant);
  }

  @Override
  public void saveTeams(int tenant, List<Team> teams) {
    refuse(ids(teams.stream().map(Team::id).toList()));
    directory.saveTeams(tenant, teams);
    parts.publisher().reload();
  }

  private static List<Problem> ids(List<String> ids) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (id.isBlank() || id.length() > 200) {
        problems.add(Problem.at("/" + i + "/id", "an id has 1 to 200 characters"));
      } else if (!seen.add(id)) {
        problems.add(Problem.at("/" + i + "/id", "the id '" + id + "' is there twice"));
      }
    }
    return problems;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, problems.get(0).message(), problems);
    }
  }
}
