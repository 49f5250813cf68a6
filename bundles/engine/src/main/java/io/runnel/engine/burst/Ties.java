// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Published;
import io.runnel.host.Association;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.kind.AssociationType;
import io.runnel.kind.Needs;
import io.runnel.rules.kind.Neighbours;
import io.runnel.rules.record.TieFacts;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.ListMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Associations and list memberships as a batch sees them: loaded for many records at once, with the
 * batch's own changes in them. Used by one thread.
 */
final class Ties {
  private static final Comparator<Association> ORDER =
      Comparator.comparing(Association::primary).reversed().thenComparing(tie -> tie.to().key());

  private final Parts parts;
  private final Published published;
  private final WorkingSet set;
  private final Map<End, Map<RecordRef, Association>> ends = new HashMap<>();
  private final Map<RecordRef, Set<Long>> lists = new HashMap<>();

  Ties(Parts parts, Published published, WorkingSet set) {
    this.parts = parts;
    this.published = published;
    this.set = set;
  }

  /**
   * One end of associations of one type.
   *
   * @param ref the record
   * @param type the association type's id
   */
  record End(RecordRef ref, String type) {}

  Neighbours neighbours(RecordRef ref) {
    return new Neighbours(parts.kinds(), ref.tenant());
  }

  private List<End> ends(RecordRef ref, Needs needs) {
    List<End> found = new ArrayList<>();
    for (String name : needs.associated()) {
      for (AssociationType way : neighbours(ref).ways(ref.type(), name)) {
        found.add(new End(ref, way.id()));
      }
    }
    return found;
  }

  /** Whether what is needed of a record is loaded. */
  boolean has(RecordRef ref, Needs needs) {
    return ends.keySet().containsAll(ends(ref, needs))
        && (!needs.lists() || lists.containsKey(ref));
  }

  /** Loads what is needed and not there: a statement per table, whatever the number of records. */
  void load(Map<RecordRef, Needs> wanted) {
    Set<End> missing = new LinkedHashSet<>();
    Set<RecordRef> members = new LinkedHashSet<>();
    wanted.forEach(
        (ref, needs) -> {
          missing.addAll(ends(ref, needs));
          if (needs.lists() && !lists.containsKey(ref)) {
            members.add(ref);
          }
        });
    missing.removeAll(ends.keySet());
    loadEnds(missing);
    loadLists(members);
  }

  /** Loads the associations of these ends, and the records at the others. */
  void loadEnds(Set<End> missing) {
    if (missing.isEmpty()) {
      return;
    }
    Set<RecordRef> from = new LinkedHashSet<>();
    Set<String> types = new TreeSet<>();
    for (End end : missing) {
      from.add(end.ref());
      types.add(end.type());
      ends.put(end, new LinkedHashMap<>());
    }
    Set<RecordRef> others = new LinkedHashSet<>();
    for (Association tie : parts.store().associations(from, types)) {
      End end = new End(tie.from(), tie.type());
      if (missing.contains(end)) {
        at(end).put(tie.to(), tie);
        others.add(tie.to());
      }
    }
    set.look(others);
  }

  /** Takes in all associations of a record, of whatever type. */
  void take(Collection<Association> all) {
    for (Association tie : all) {
      ends.computeIfAbsent(new End(tie.from(), tie.type()), key -> new LinkedHashMap<>())
          .putIfAbsent(tie.to(), tie);
    }
  }

  private void loadLists(Set<RecordRef> members) {
    if (members.isEmpty()) {
      return;
    }
    members.forEach(ref -> lists.put(ref, new HashSet<>()));
    for (ListMember member : parts.store().memberships(members)) {
      listsOf(member.ref()).add(member.list());
    }
  }

  /** Associations at an end that was loaded; to be changed by {@link TieWrites} alone. */
  Map<RecordRef, Association> at(End end) {
    return java.util.Objects.requireNonNull(ends.get(end), () -> end + " was not loaded");
  }

  /** The same, or {@code null} if it was not loaded. */
  @Nullable Map<RecordRef, Association> loaded(End end) {
    return ends.get(end);
  }

  /** Lists of a record whose lists were loaded; to be changed by {@link TieWrites} alone. */
  Set<Long> listsOf(RecordRef ref) {
    return java.util.Objects.requireNonNull(lists.get(ref), () -> ref + ": lists not loaded");
  }

  /** The same, or {@code null} if they were not loaded. */
  @Nullable Set<Long> loadedLists(RecordRef ref) {
    return lists.get(ref);
  }

  /** What a record sees of its surroundings, as far as it is loaded. */
  Links links(RecordRef ref, Needs needs) {
    return links(ref, needs, null);
  }

  /** The same as before an event about an association or a list. */
  Links linksBefore(RecordRef ref, Needs needs, RecordEvent event) {
    return links(ref, needs, event);
  }

  private Links links(RecordRef ref, Needs needs, @Nullable RecordEvent undone) {
    Map<String, List<RecordSnapshot>> associated = new LinkedHashMap<>();
    for (String name : needs.associated()) {
      List<Association> found = new ArrayList<>();
      boolean known = true;
      for (AssociationType way : neighbours(ref).ways(ref.type(), name)) {
        Map<RecordRef, Association> at = ends.get(new End(ref, way.id()));
        known &= at != null;
        found.addAll(at == null ? List.of() : undone(at, way, undone));
      }
      if (known) {
        associated.put(name, snapshots(found));
      }
    }
    return new Links(associated, lists(ref, needs, undone), needs.owners() ? owners(ref) : null);
  }

  private static Collection<Association> undone(
      Map<RecordRef, Association> at, AssociationType way, @Nullable RecordEvent event) {
    Association tie = event == null || !TieFacts.isTie(event) ? null : TieFacts.association(event);
    if (event == null || tie == null || !tie.type().equals(way.id())) {
      return at.values();
    }
    Map<RecordRef, Association> before = new LinkedHashMap<>(at);
    if (event.kind().equals(io.runnel.host.EventKind.ASSOCIATED)) {
      before.remove(tie.to());
    } else {
      before.put(tie.to(), tie);
    }
    return before.values();
  }

  private List<RecordSnapshot> snapshots(List<Association> found) {
    found.sort(ORDER);
    Map<RecordRef, RecordSnapshot> records = new LinkedHashMap<>();
    for (Association tie : found) {
      WorkingRecord record = set.record(tie.to());
      if (record != null && record.exists()) {
        records.put(tie.to(), record.snapshot());
      }
    }
    return List.copyOf(records.values());
  }

  private @Nullable Set<String> lists(RecordRef ref, Needs needs, @Nullable RecordEvent undone) {
    Set<Long> known = needs.lists() ? lists.get(ref) : null;
    if (known == null) {
      return null;
    }
    Set<String> ids = new TreeSet<>();
    known.forEach(id -> ids.add(Long.toString(id)));
    if (undone != null && undone.kind().equals(TieFacts.JOINED)) {
      ids.remove(TieFacts.list(undone));
    } else if (undone != null && undone.kind().equals(TieFacts.LEFT)) {
      ids.add(TieFacts.list(undone));
    }
    return ids;
  }

  private List<io.runnel.host.Owner> owners(RecordRef ref) {
    return published.owners(ref.tenant());
  }
}
