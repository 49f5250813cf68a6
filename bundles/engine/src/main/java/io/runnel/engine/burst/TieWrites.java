// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Association;
import io.runnel.host.AssociationChange;
import io.runnel.host.EventKind;
import io.runnel.host.ListChange;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordList;
import io.runnel.host.RecordRef;
import io.runnel.kind.AssociationType;
import io.runnel.kind.Needs;
import io.runnel.rules.record.TieFacts;
import io.runnel.store.ListMember;
import io.runnel.store.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes associations, both ends at once, and members of lists in the working set. Everything that
 * a decision needs is read before, for all changes of a round together. Used by one thread.
 */
final class TieWrites {
  private final Parts parts;
  private final WorkingSet set;
  private final Map<Key, Optional<Association>> rows = new HashMap<>();
  private final Set<Key> touched = new LinkedHashSet<>();
  private final Map<Long, Optional<RecordList>> lists = new HashMap<>();
  private final Map<Member, Boolean> members = new LinkedHashMap<>();

  TieWrites(Parts parts, WorkingSet set) {
    this.parts = parts;
    this.set = set;
  }

  private record Key(RecordRef from, String type, RecordRef to) {
    static Key of(Association tie) {
      return new Key(tie.from(), tie.type(), tie.to());
    }
  }

  private record Member(long list, RecordRef ref) {}

  /**
   * What happened to one record.
   *
   * @param ref the record
   * @param kind what
   * @param facts the facts
   */
  record Turn(RecordRef ref, EventKind kind, RecordEvent.Facts facts) {}

  private @Nullable AssociationType way(Association tie) {
    return set.ties().neighbours(tie.from()).way(tie.from().type(), tie.type());
  }

  private static Association back(Association tie, AssociationType way) {
    return Association.of(tie.to(), way.inverse(), tie.from());
  }

  /** Reads what is needed to decide on these changes; a statement per table. */
  void prepare(Collection<AssociationChange> ties, Collection<ListChange> wanted) {
    List<Association> probes = new ArrayList<>();
    Set<RecordRef> records = new LinkedHashSet<>();
    Set<Ties.End> ends = new LinkedHashSet<>();
    for (AssociationChange change : ties) {
      Association tie = change.association();
      AssociationType way = way(tie);
      if (way != null && !rows.containsKey(Key.of(tie))) {
        probes.add(tie);
        probes.add(back(tie, way));
      }
      Ties.End end = new Ties.End(tie.from(), tie.type());
      if (tie.primary() && set.ties().loaded(end) == null) {
        ends.add(end);
      }
      records.add(tie.from());
      records.add(tie.to());
    }
    probes.forEach(tie -> rows.put(Key.of(tie), Optional.empty()));
    if (!probes.isEmpty()) {
      parts.store().standing(probes).forEach(tie -> rows.put(Key.of(tie), Optional.of(tie)));
    }
    wanted.forEach(change -> records.add(change.record()));
    set.load(records);
    set.ties().loadEnds(ends);
    prepareLists(wanted);
  }

  private void prepareLists(Collection<ListChange> wanted) {
    Set<Long> unknown = new LinkedHashSet<>();
    Map<RecordRef, Needs> needs = new LinkedHashMap<>();
    for (ListChange change : wanted) {
      long id = id(change.list());
      if (!lists.containsKey(id)) {
        unknown.add(id);
      }
      needs.put(change.record(), new Needs(Set.of(), true, false));
    }
    if (!unknown.isEmpty()) {
      Map<Long, RecordList> found = parts.store().lists(unknown);
      unknown.forEach(id -> lists.put(id, Optional.ofNullable(found.get(id))));
    }
    set.ties().load(needs);
  }

  private static long id(String list) {
    try {
      return Long.parseLong(list);
    } catch (NumberFormatException noId) {
      return 0;
    }
  }

  /** Whether a change was prepared. */
  boolean knows(AssociationChange change) {
    return rows.containsKey(Key.of(change.association())) || way(change.association()) == null;
  }

  /** Why a prepared change cannot be made, {@code null} if it can. */
  @Nullable String problem(AssociationChange change, Set<RecordRef> fresh) {
    Association tie = change.association();
    AssociationType way = way(tie);
    if (way == null || !way.to().equals(tie.to().type())) {
      Set<String> names = set.ties().neighbours(tie.from()).names(tie.from().type());
      return "%s has no association '%s' to %s; there are %s"
          .formatted(tie.from().type(), tie.type(), tie.to().type(), String.join(", ", names));
    }
    if (tie.from().equals(tie.to())) {
      return "a record cannot be associated with itself";
    }
    if (change.removed()) {
      return null;
    }
    String missing = missing(tie.from(), fresh);
    return missing == null ? missing(tie.to(), fresh) : missing;
  }

  private @Nullable String missing(RecordRef ref, Set<RecordRef> fresh) {
    WorkingRecord record = set.record(ref);
    boolean there = fresh.contains(ref) || (record != null && record.exists());
    return there ? null : "there is no record " + ref.type() + " " + ref.id();
  }

  /** Why a prepared change cannot be made, {@code null} if it can. */
  @Nullable String problem(ListChange change, Set<RecordRef> fresh) {
    Optional<RecordList> list = lists.getOrDefault(id(change.list()), Optional.empty());
    if (list.isEmpty()) {
      return "there is no list " + change.list();
    }
    if (!list.get().objectType().equals(change.record().type())) {
      return "the list '%s' holds records of %s, not of %s"
          .formatted(list.get().name(), list.get().objectType(), change.record().type());
    }
    return change.removed() ? null : missing(change.record(), fresh);
  }

  /** Makes a change that has no problem; answers what happened to both ends. */
  List<Turn> apply(AssociationChange change) {
    Association tie = change.association();
    AssociationType way = java.util.Objects.requireNonNull(way(tie));
    Association back = back(tie, way);
    Optional<Association> known = rows.getOrDefault(Key.of(tie), Optional.empty());
    if (change.removed()) {
      return known.isEmpty() ? List.of() : end(known.get(), back);
    }
    if (tie.primary() && !known.map(Association::primary).orElse(false)) {
      demote(tie);
      put(tie);
    } else if (known.isEmpty()) {
      put(tie);
    }
    if (known.isPresent()) {
      return List.of();
    }
    put(back);
    return List.of(
        new Turn(tie.from(), EventKind.ASSOCIATED, TieFacts.of(tie)),
        new Turn(back.from(), EventKind.ASSOCIATED, TieFacts.of(back)));
  }

  private List<Turn> end(Association tie, Association back) {
    take(tie);
    take(back);
    return List.of(
        new Turn(tie.from(), EventKind.DISSOCIATED, TieFacts.of(tie)),
        new Turn(back.from(), EventKind.DISSOCIATED, TieFacts.of(back)));
  }

  private void demote(Association first) {
    Map<RecordRef, Association> at = set.ties().loaded(new Ties.End(first.from(), first.type()));
    for (Association one : at == null ? List.<Association>of() : List.copyOf(at.values())) {
      if (one.primary()) {
        put(Association.of(one.from(), one.type(), one.to()));
      }
    }
  }

  private void put(Association tie) {
    rows.put(Key.of(tie), Optional.of(tie));
    touched.add(Key.of(tie));
    Map<RecordRef, Association> at = set.ties().loaded(new Ties.End(tie.from(), tie.type()));
    if (at != null) {
      at.put(tie.to(), tie);
    }
  }

  private void take(Association tie) {
    rows.put(Key.of(tie), Optional.empty());
    touched.add(Key.of(tie));
    Map<RecordRef, Association> at = set.ties().loaded(new Ties.End(tie.from(), tie.type()));
    if (at != null) {
      at.remove(tie.to());
    }
  }

  /** Makes a change that has no problem; answers what happened. */
  List<Turn> apply(ListChange change) {
    long list = id(change.list());
    Set<Long> in = set.ties().listsOf(change.record());
    boolean changed = change.removed() ? in.remove(list) : in.add(list);
    if (!changed) {
      return List.of();
    }
    members.put(new Member(list, change.record()), !change.removed());
    EventKind kind = change.removed() ? TieFacts.LEFT : TieFacts.JOINED;
    return List.of(new Turn(change.record(), kind, TieFacts.ofList(change.list())));
  }

  /** Adds everything that changed to the unit. */
  void write(Unit unit, Instant now) {
    for (Key key : touched) {
      Optional<Association> row = rows.getOrDefault(key, Optional.empty());
      if (row.isPresent()) {
        unit.associations.add(row.get());
      } else {
        unit.associationsEnded.add(Association.of(key.from(), key.type(), key.to()));
      }
    }
    members.forEach(
        (member, in) ->
            (in ? unit.members : unit.membersEnded)
                .add(new ListMember(member.list(), member.ref(), now)));
  }
}
