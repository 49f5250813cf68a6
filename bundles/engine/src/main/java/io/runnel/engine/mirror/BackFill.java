// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.mirror;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.burst.WorkingRecord;
import io.runnel.engine.host.HostEvents;
import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.Listing;
import io.runnel.host.Origin;
import io.runnel.host.Page;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Property;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.record.EventMerger;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.RecordChange;
import io.runnel.store.Unit;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a mirror, a page per commit. It writes records without any event, so it enrols nobody; what
 * an event brought meanwhile is newer and stays.
 */
final class BackFill {
  private static final Logger LOG = LoggerFactory.getLogger(BackFill.class);
  private static final int PART = 200;
  private static final int TRIES = 10;

  private final Parts parts;
  private final Host host;
  private final InstalledType type;
  private final Set<RecordRef> rejected = new HashSet<>();

  BackFill(Parts parts, Host host, InstalledType type) {
    this.parts = parts;
    this.host = host;
    this.type = type;
  }

  /** Does one page; answers the job after it, or the job as it was if nothing could be written. */
  MirrorJob part(MirrorJob job, Lease lease) {
    int tenant = job.job().tenant();
    String cursor = job.job().cursor().isEmpty() ? null : job.job().cursor();
    Page<StoredRecord> page = host.list(Listing.all(tenant, type.id(), cursor, PART));
    MirrorJob next = job.filled(page.next(), page.items().size(), parts.clock().instant());
    for (int attempt = 0; attempt < TRIES + rejected.size(); attempt++) {
      Unit unit = new Unit(List.of(lease), parts.publisher().current().revision());
      records(page.items(), unit);
      unit.jobs.add(next.job());
      CommitAnswer answer = parts.store().commit(unit);
      if (answer instanceof CommitAnswer.Committed) {
        return next;
      }
      if (answer instanceof CommitAnswer.Fenced) {
        return job;
      }
      turnedDown(answer);
    }
    return job;
  }

  private void turnedDown(CommitAnswer answer) {
    if (answer instanceof CommitAnswer.Rejected refused) {
      LOG.warn(
          "{} of host {}: unique values are left out: {}",
          refused.ref().key(),
          host.instance(),
          refused.reason());
      rejected.add(refused.ref());
    } else {
      parts.publisher().reload();
    }
  }

  private void records(List<StoredRecord> items, Unit unit) {
    Map<RecordRef, StoredRecord> known =
        parts.store().records(items.stream().map(StoredRecord::ref).toList());
    items.stream()
        .sorted(java.util.Comparator.comparing(item -> item.ref().key()))
        .map(item -> change(item, new WorkingRecord(item.ref(), type, known.get(item.ref()))))
        .flatMap(java.util.Optional::stream)
        .forEach(unit.records::add);
  }

  private java.util.Optional<RecordChange> change(StoredRecord item, WorkingRecord record) {
    Instant now = parts.clock().instant();
    HostEvents events = new HostEvents(host, now);
    HostEvents.Cause cause =
        new HostEvents.Cause(EventKind.UPDATED, Actor.UNKNOWN, Origin.outside(host.instance()));
    RecordEvent event = events.whole(item, null, cause);
    StoredRecord stored = record.now();
    Instant newest = stored == null ? null : stored.facts().hostTime();
    if (newest != null && event.times().occurredAt().isBefore(newest)) {
      return java.util.Optional.empty();
    }
    EventMerger.Merged merged =
        EventMerger.merge(stored == null ? null : record.properties(), type, event);
    List<Change> changes =
        merged.changes().stream().filter(change -> mayBring(item.ref(), change)).toList();
    WorkingRecord.Stamp stamp =
        new WorkingRecord.Stamp(now, host.instance(), event.times().occurredAt(), 0);
    if (stored != null && stored.facts().deleted()) {
      record.markDeleted(false, stamp);
    }
    if (stored == null || !changes.isEmpty()) {
      record.put(without(merged.properties(), item.ref()), changes, stamp);
    }
    return java.util.Optional.ofNullable(withoutHistory(record.change(), stored == null));
  }

  /** First values have no history: nobody saw them change. */
  private static @org.jspecify.annotations.Nullable RecordChange withoutHistory(
      @org.jspecify.annotations.Nullable RecordChange change, boolean fresh) {
    return change == null || !fresh
        ? change
        : new RecordChange(change.expectedVersion(), change.after(), List.of(), change.keys());
  }

  private boolean mayBring(RecordRef ref, Change change) {
    return !(rejected.contains(ref) && unique(change.property()));
  }

  private Map<String, Object> without(Map<String, Object> properties, RecordRef ref) {
    if (!rejected.contains(ref)) {
      return properties;
    }
    Map<String, Object> kept = new java.util.HashMap<>(properties);
    kept.keySet().removeIf(this::unique);
    return kept;
  }

  private boolean unique(String name) {
    Property property = type.property(name);
    return property != null && property.traits().unique();
  }
}
