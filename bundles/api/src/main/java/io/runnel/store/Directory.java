// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.Association;
import io.runnel.host.Owner;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordList;
import io.runnel.host.RecordRef;
import io.runnel.host.Team;
import io.runnel.kind.AssociationType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * People, teams, lists and association types, as they are kept. Each method is a transaction of its
 * own; those that save owners, teams and association types raise the publication's revision and
 * wake all nodes, so that every decision is made under one state of them. Called in threads of REST
 * and shell, and by engines when they load what is published.
 */
@ConsumerType
public interface Directory {
  /** All owners of a tenant, by id. */
  List<Owner> owners(int tenant);

  /** Adds owners or replaces those of the same id. */
  void saveOwners(int tenant, List<Owner> owners);

  /** All teams of a tenant, by id. */
  List<Team> teams(int tenant);

  /** Adds teams or replaces those of the same id. */
  void saveTeams(int tenant, List<Team> teams);

  /** Association types defined at run time, by id. */
  List<AssociationType> associationTypes(int tenant);

  /** Adds an association type or replaces the one of the same id. */
  void saveAssociationType(int tenant, AssociationType type);

  /** Associations of a record, by type and other end; of one type only if one is named. */
  Page<Association> associations(RecordRef ref, @Nullable String type, PageRequest page);

  /** Adds a list, or replaces name of the one with its id. */
  void saveList(int tenant, RecordList list);

  /** The list with an id. */
  Optional<RecordList> list(int tenant, long id);

  /** Lists, newest first. */
  Page<RecordList> lists(int tenant, PageRequest page);

  /** Takes a list away, with its members. */
  void dropList(int tenant, long id);

  /** Members of a list, by address. */
  Page<ListMember> members(long list, PageRequest page);
}
