// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Published;
import io.runnel.host.Actor;
import io.runnel.host.AssociationChange;
import io.runnel.host.Host;
import io.runnel.host.Lane;
import io.runnel.host.ListChange;
import io.runnel.host.Origin;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.store.CommitAnswer;
import io.runnel.store.InboxEntry;
import io.runnel.store.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes associations and lists as people ask for it: in a transaction of its own, with an entry
 * for each record that a trigger may concern. Any thread.
 */
public final class ShortTies {
  private static final int TRIES = 5;

  private final Parts parts;

  /** With everything that batches need. */
  public ShortTies(Parts parts) {
    this.parts = parts;
  }

  /** Makes all changes or none. */
  public void change(List<AssociationChange> ties, List<ListChange> lists, Actor actor) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (once(ties, lists, actor)) {
        return;
      }
      parts.publisher().reload();
    }
    throw new Refusal(Refusal.Reason.BUSY, "others change the same all the time; try again");
  }

  private boolean once(List<AssociationChange> ties, List<ListChange> lists, Actor actor) {
    Published published = parts.publisher().current();
    WorkingSet set = new WorkingSet(parts, published, Loaded.nothing());
    TieWrites writes = set.tieWrites();
    writes.prepare(ties, lists);
    refuse(writes, ties, lists);
    List<TieWrites.Turn> turns = new ArrayList<>();
    ties.forEach(change -> turns.addAll(writes.apply(change)));
    lists.forEach(change -> turns.addAll(writes.apply(change)));
    Unit unit = new Unit(List.of(), published.revision());
    Instant now = parts.clock().instant();
    for (TieWrites.Turn turn : turns) {
      RecordEvent event = event(turn, set, actor, now);
      if (event != null && matters(event, set, published)) {
        unit.appended.add(
            new InboxEntry(
                parts.ids().next(), turn.ref(), event.lane(), new InboxEntry.Occurred(event)));
      }
    }
    writes.write(unit, now);
    return turns.isEmpty() && unit.associations.isEmpty()
        || parts.store().commit(unit) instanceof CommitAnswer.Committed;
  }

  private static void refuse(
      TieWrites writes, List<AssociationChange> ties, List<ListChange> lists) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < ties.size(); i++) {
      note(problems, i, writes.problem(ties.get(i), Set.of()));
    }
    for (int i = 0; i < lists.size(); i++) {
      note(problems, i, writes.problem(lists.get(i), Set.of()));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, problems.get(0).message(), problems);
    }
  }

  private static void note(List<Problem> problems, int index, @Nullable String problem) {
    if (problem != null) {
      problems.add(Problem.at("/" + index, problem));
    }
  }

  private @Nullable RecordEvent event(
      TieWrites.Turn turn, WorkingSet set, Actor actor, Instant now) {
    RecordRef ref = turn.ref();
    WorkingRecord record = set.record(ref);
    if (record == null || record.now() == null) {
      return null;
    }
    return new RecordEvent(
        new RecordEvent.Identity(Long.toString(parts.ids().next()), null, Host.EMBEDDED),
        ref,
        turn.kind(),
        turn.facts(),
        new RecordEvent.Times(now, now, record.now().version(), null),
        actor,
        Origin.outside("rest"),
        Lane.LIVE);
  }

  private static boolean matters(RecordEvent event, WorkingSet set, Published published) {
    WorkingRecord record = set.record(event.record());
    return record != null
        && !published.index().candidates(event, record.snapshot().withEvent(event)).isEmpty();
  }
}
