// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.burst.ShortTies;
import io.runnel.host.Actor;
import io.runnel.host.ListChange;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.RecordList;
import io.runnel.host.RecordLists;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.store.Directory;
import io.runnel.store.ListMember;
import java.util.List;

/** Static lists for people and programs; see {@link RecordLists}. */
public final class ListDesk implements RecordLists {
  private final Parts parts;
  private final Directory directory;
  private final ShortTies ties;

  /** With the tables of lists. */
  public ListDesk(Parts parts, Directory directory) {
    this.parts = parts;
    this.directory = directory;
    this.ties = new ShortTies(parts);
  }

  @Override
  public RecordList create(int tenant, String name, String objectType) {
    check(name);
    parts.publisher().current();
    if (parts.kinds().type(tenant, objectType).isEmpty()) {
      throw invalid("/objectType", "there is no object type '" + objectType + "'");
    }
    String id = Long.toString(parts.ids().next());
    RecordList list = new RecordList(id, name, objectType, parts.clock().instant());
    directory.saveList(tenant, list);
    return list;
  }

  private static void check(String name) {
    if (name.isBlank() || name.length() > 300) {
      throw invalid("/name", "a list needs a name of at most 300 characters");
    }
  }

  private static Refusal invalid(String pointer, String message) {
    return new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at(pointer, message)));
  }

  @Override
  public RecordList rename(int tenant, String id, String name) {
    check(name);
    RecordList known = get(tenant, id);
    RecordList list = new RecordList(known.id(), name, known.objectType(), known.createdAt());
    directory.saveList(tenant, list);
    return list;
  }

  @Override
  public RecordList get(int tenant, String id) {
    return directory
        .list(tenant, number(id))
        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "there is no list '" + id + "'"));
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException noId) {
      return 0;
    }
  }

  @Override
  public Page<RecordList> all(int tenant, PageRequest page) {
    return directory.lists(tenant, page);
  }

  @Override
  public void drop(int tenant, String id) {
    get(tenant, id);
    directory.dropList(tenant, number(id));
  }

  @Override
  public void change(List<ListChange> changes, Actor actor) {
    changes.forEach(change -> get(change.record().tenant(), change.list()));
    ties.change(List.of(), changes, actor);
  }

  @Override
  public Page<RecordRef> members(int tenant, String id, PageRequest page) {
    get(tenant, id);
    Page<ListMember> members = directory.members(number(id), page);
    return new Page<>(members.items().stream().map(ListMember::ref).toList(), members.next());
  }
}
