// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.mirror;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.host.HostEvents;
import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import io.runnel.host.Feed;
import io.runnel.host.Host;
import io.runnel.host.HostChange;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.record.EventMerger;
import io.runnel.store.Arrival;
import io.runnel.store.InboxEntry;
import io.runnel.store.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what a host says now into events for what the mirror does not know yet. What the mirror has
 * already, by a hook or by an earlier look with an overlap, is passed over.
 */
final class Follower {
  static final int PART = 200;

  private final Parts parts;
  private final Host host;
  private final InstalledType type;
  private final HostEvents events;
  private final Instant now;

  Follower(Parts parts, Host host, InstalledType type) {
    this.parts = parts;
    this.host = host;
    this.type = type;
    this.now = parts.clock().instant();
    this.events = new HostEvents(host, now);
  }

  /** Asks the feed once and stores events; answers what the feed said. */
  Feed look(int tenant, String cursor) {
    Feed feed = host.changes(new Feed.Request(tenant, type.id(), cursor, PART));
    Map<RecordRef, StoredRecord> mirror =
        parts
            .store()
            .records(
                feed.changes().stream().map(change -> change.record().ref()).distinct().toList());
    Map<RecordRef, HostChange> last = new HashMap<>();
    feed.changes().forEach(change -> last.put(change.record().ref(), change));
    List<RecordEvent> found = new ArrayList<>();
    Set<RecordRef> begun = new HashSet<>();
    for (HostChange change : feed.changes()) {
      RecordRef ref = change.record().ref();
      StoredRecord known = mirror.get(ref);
      if (isNew(change, known)) {
        found.addAll(news(change, known, begun.add(ref)));
      } else if (known != null && change.equals(last.get(ref)) && begun.add(ref)) {
        reconcile(change, known, found);
      }
    }
    store(found);
    return feed;
  }

  private boolean isNew(HostChange change, @org.jspecify.annotations.Nullable StoredRecord known) {
    Instant newest = known == null ? null : known.facts().hostTime();
    return newest == null || events.at(change.record()).isAfter(newest);
  }

  private List<RecordEvent> news(
      HostChange change, @org.jspecify.annotations.Nullable StoredRecord known, boolean first) {
    boolean there = known != null && !known.facts().deleted() || !first;
    if (change.kind().equals(EventKind.DELETED)) {
      return there ? List.of(gone(change.record().ref(), events.at(change.record()))) : List.of();
    }
    List<RecordEvent> news = new ArrayList<>();
    if (first && known != null && known.facts().deleted()) {
      news.add(
          events.event(
              known.ref(),
              cause(EventKind.RESTORED, change),
              List.of(),
              events.at(change.record())));
      there = true;
    }
    Map<String, Object> before = there ? change.before() : null;
    EventKind kind = there ? EventKind.UPDATED : EventKind.CREATED;
    RecordEvent event = events.whole(change.record(), before, cause(kind, change));
    boolean says =
        before == null && known != null && first ? differs(event, known) : !isEmpty(event);
    if (says || kind.equals(EventKind.CREATED)) {
      news.add(event);
    }
    return news;
  }

  /** The mirror is as new as the host, so it must also be equal. */
  private void reconcile(HostChange change, StoredRecord known, List<RecordEvent> found) {
    if (change.kind().equals(EventKind.DELETED) || known.facts().deleted()) {
      return;
    }
    Instant newest = known.facts().hostTime();
    if (newest != null && events.at(change.record()).isBefore(newest)) {
      return;
    }
    RecordEvent event = events.whole(change.record(), null, cause(EventKind.UPDATED, change));
    if (differs(event, known)) {
      found.add(event);
    }
  }

  private boolean differs(RecordEvent event, StoredRecord known) {
    return !EventMerger.merge(known.properties(), type, event).changes().isEmpty();
  }

  private static boolean isEmpty(RecordEvent event) {
    return event.facts().changes().isEmpty();
  }

  private HostEvents.Cause cause(EventKind kind, HostChange change) {
    Origin origin =
        change.own()
            ? new Origin(host.instance(), Origin.TOKEN, 0, 0, 0)
            : Origin.outside(host.instance());
    return new HostEvents.Cause(kind, change.actor(), origin);
  }

  /** Says which records of a stretch of the mirror the host no longer has. */
  void compare(List<StoredRecord> stretch) {
    Set<RecordRef> there = host.existing(stretch.stream().map(StoredRecord::ref).toList());
    List<RecordEvent> found = new ArrayList<>();
    for (StoredRecord record : stretch) {
      if (!there.contains(record.ref())) {
        found.add(gone(record.ref(), now));
      }
    }
    store(found);
  }

  private RecordEvent gone(RecordRef ref, Instant at) {
    HostEvents.Cause cause =
        new HostEvents.Cause(EventKind.DELETED, Actor.UNKNOWN, Origin.outside(host.instance()));
    return events.event(ref, cause, List.of(), at);
  }

  private void store(List<RecordEvent> found) {
    if (found.isEmpty()) {
      return;
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (RecordEvent event : found) {
      InboxEntry entry =
          new InboxEntry(
              parts.ids().next(), event.record(), event.lane(), new InboxEntry.Occurred(event));
      String key = event.record().tenant() + ":" + event.identity().dedupKey();
      arrivals.add(new Arrival(entry, null, key, event.identity().eventId()));
    }
    parts.store().append(arrivals);
  }

  /** A stretch of the mirror. */
  static List<StoredRecord> stretch(Pages pages, MirrorJob job, String typeId) {
    String after = job.comparing() == null ? "" : job.comparing();
    return pages.scan(new Pages.Stretch(job.job().tenant(), typeId, Map.of(), after, PART));
  }
}
