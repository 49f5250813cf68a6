// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.host.Association;
import io.runnel.host.AssociationChange;
import io.runnel.host.EventKind;
import io.runnel.host.ListChange;
import io.runnel.host.Owner;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.kind.AssociationType;
import io.runnel.kind.Needs;
import io.runnel.rules.kind.Neighbours;
import io.runnel.rules.record.TieFacts;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.RecordSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Associations, lists and owners in memory. */
final class Beside {
  private final Neighbours neighbours;
  private final Map<List<Object>, Association> ties = new LinkedHashMap<>();
  private final Map<RecordRef, Set<String>> lists = new HashMap<>();
  private final Map<String, Owner> owners = new LinkedHashMap<>();

  Beside(InstalledKinds kinds) {
    this.neighbours = new Neighbours(kinds, Records.TENANT);
  }

  /**
   * A change of one end.
   *
   * @param ref the record
   * @param kind what happened
   * @param facts the facts
   */
  record Turn(RecordRef ref, EventKind kind, RecordEvent.Facts facts) {}

  void add(Owner owner) {
    owners.put(owner.id(), owner);
  }

  /** Why a change cannot be made, {@code null} if it can. */
  @Nullable String problem(AssociationChange change) {
    Association tie = change.association();
    AssociationType way = neighbours.way(tie.from().type(), tie.type());
    if (way == null || !way.to().equals(tie.to().type())) {
      return tie.from().type() + " has no association '" + tie.type() + "' to " + tie.to().type();
    }
    return null;
  }

  List<Turn> change(AssociationChange change) {
    Association tie = change.association();
    AssociationType way =
        java.util.Objects.requireNonNull(neighbours.way(tie.from().type(), tie.type()));
    Association back = Association.of(tie.to(), way.inverse(), tie.from());
    if (change.removed() == !ties.containsKey(key(tie))) {
      return List.of();
    }
    if (change.removed()) {
      ties.remove(key(tie));
      ties.remove(key(back));
    } else {
      if (tie.primary()) {
        ties.replaceAll((key, one) -> demoted(one, tie));
      }
      ties.put(key(tie), tie);
      ties.putIfAbsent(key(back), back);
    }
    EventKind kind = change.removed() ? EventKind.DISSOCIATED : EventKind.ASSOCIATED;
    return List.of(
        new Turn(tie.from(), kind, TieFacts.of(tie)),
        new Turn(back.from(), kind, TieFacts.of(back)));
  }

  private static Association demoted(Association one, Association first) {
    return one.from().equals(first.from()) && one.type().equals(first.type())
        ? Association.of(one.from(), one.type(), one.to())
        : one;
  }

  private static List<Object> key(Association tie) {
    return List.of(tie.from(), tie.type(), tie.to());
  }

  List<Turn> change(ListChange change) {
    Set<String> in = lists.computeIfAbsent(change.record(), key -> new TreeSet<>());
    boolean changed = change.removed() ? in.remove(change.list()) : in.add(change.list());
    EventKind kind = change.removed() ? TieFacts.LEFT : TieFacts.JOINED;
    return changed
        ? List.of(new Turn(change.record(), kind, TieFacts.ofList(change.list())))
        : List.of();
  }

  /** What a record sees of its surroundings, before an event if one is given. */
  Links links(
      RecordRef ref,
      Needs needs,
      Function<RecordRef, RecordSnapshot> records,
      @Nullable RecordEvent undone) {
    Map<String, List<RecordSnapshot>> associated = new LinkedHashMap<>();
    for (String name : needs.associated()) {
      List<String> ids =
          neighbours.ways(ref.type(), name).stream().map(AssociationType::id).toList();
      associated.put(
          name,
          ends(ref, undone).stream()
              .filter(tie -> ids.contains(tie.type()))
              .sorted(
                  Comparator.comparing(Association::primary)
                      .reversed()
                      .thenComparing(tie -> tie.to().key()))
              .map(Association::to)
              .distinct()
              .map(records)
              .toList());
    }
    return new Links(
        associated,
        needs.lists() ? listsOf(ref, undone) : null,
        needs.owners() ? List.copyOf(owners.values()) : null);
  }

  private List<Association> ends(RecordRef ref, @Nullable RecordEvent undone) {
    List<Association> found = new ArrayList<>();
    ties.values().stream().filter(tie -> tie.from().equals(ref)).forEach(found::add);
    Association tie =
        undone == null || !TieFacts.isTie(undone) ? null : TieFacts.association(undone);
    if (undone != null && tie != null) {
      found.removeIf(one -> key(one).equals(key(tie)));
      if (undone.kind().equals(EventKind.DISSOCIATED)) {
        found.add(tie);
      }
    }
    return found;
  }

  private Set<String> listsOf(RecordRef ref, @Nullable RecordEvent undone) {
    Set<String> ids = new TreeSet<>(lists.getOrDefault(ref, Set.of()));
    if (undone != null && undone.kind().equals(TieFacts.JOINED)) {
      ids.remove(TieFacts.list(undone));
    } else if (undone != null && undone.kind().equals(TieFacts.LEFT)) {
      ids.add(TieFacts.list(undone));
    }
    return ids;
  }
}
