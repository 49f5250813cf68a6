// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.burst.ShortTies;
import io.runnel.host.Actor;
import io.runnel.host.Association;
import io.runnel.host.AssociationChange;
import io.runnel.host.Associations;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.kind.AssociationType;
import io.runnel.store.Directory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Associations for people and programs; see {@link Associations}. */
public final class AssociationDesk implements Associations {
  private static final String NAME = "[a-z][a-z0-9_]{0,90}";

  private final Parts parts;
  private final Directory directory;
  private final ShortTies ties;

  /** With the tables of association types. */
  public AssociationDesk(Parts parts, Directory directory) {
    this.parts = parts;
    this.directory = directory;
    this.ties = new ShortTies(parts);
  }

  @Override
  public void change(List<AssociationChange> changes, Actor actor) {
    ties.change(changes, List.of(), actor);
  }

  @Override
  public Page<Association> of(RecordRef ref, @Nullable String type, PageRequest page) {
    return directory.associations(ref, type, page);
  }

  @Override
  public List<AssociationType> types(int tenant) {
    parts.publisher().current();
    return parts.kinds().associations(tenant);
  }

  @Override
  public AssociationType define(int tenant, AssociationType type) {
    List<Problem> problems = new ArrayList<>();
    name(type.id(), "/id", problems);
    name(type.inverse(), "/inverse", problems);
    known(tenant, type.from(), "/from", problems);
    known(tenant, type.to(), "/to", problems);
    if (type.id().equals(type.inverse()) && !type.from().equals(type.to())) {
      problems.add(
          Problem.at("/inverse", "only an association within one type is its own inverse"));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "the definition is not right", problems);
    }
    boolean own =
        directory.associationTypes(tenant).stream()
            .anyMatch(one -> one.from().equals(type.from()) && one.id().equals(type.id()));
    boolean taken =
        types(tenant).stream()
            .anyMatch(one -> one.from().equals(type.from()) && one.id().equals(type.id()));
    if (taken && !own) {
      throw new Refusal(
          Refusal.Reason.CONFLICT,
          "the association '" + type.id() + "' of " + type.from() + " is there already");
    }
    directory.saveAssociationType(tenant, type);
    parts.publisher().reload();
    return type;
  }

  private static void name(String id, String pointer, List<Problem> problems) {
    if (!id.matches(NAME)) {
      problems.add(
          Problem.at(pointer, "an id is a lower-case word such as billing_company, not " + id));
    }
  }

  private void known(int tenant, String type, String pointer, List<Problem> problems) {
    if (parts.kinds().type(tenant, type).isEmpty()) {
      problems.add(Problem.at(pointer, "there is no object type '" + type + "'"));
    }
  }
}
