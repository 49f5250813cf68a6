// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.store.InboxEntry;
import io.runnel.store.TimerRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a batch takes on.
 *
 * @param entries inbox entries, oldest first per record
 * @param timers due timers
 * @param writes writes from outside
 */
public record Work(List<InboxEntry> entries, List<TimerRow> timers, List<WriteRequest> writes) {

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return entries.isEmpty() && timers.isEmpty() && writes.isEmpty();
  }

  /** All records that it concerns. */
  public Set<RecordRef> records() {
    Set<RecordRef> refs = new LinkedHashSet<>();
    entries.forEach(entry -> refs.add(entry.ref()));
    timers.forEach(timer -> refs.add(timer.ref()));
    for (WriteRequest request : writes) {
      for (RecordWrite write : request.writes()) {
        refs.add(write.ref());
      }
    }
    return refs;
  }

  /** Pieces of work. */
  public int size() {
    return entries.size() + timers.size() + writes.size();
  }

  /** All records that it concerns, and those that hosts' answers tell of. */
  Set<RecordRef> told() {
    Set<RecordRef> refs = records();
    for (InboxEntry entry : entries) {
      if (entry.message() instanceof InboxEntry.HostAnswered answered) {
        answered.records().forEach(event -> refs.add(event.record()));
      }
    }
    return refs;
  }

  /** The first half, for a batch that cannot be made: one of two pieces, none of one. */
  public Work half() {
    return cut(true);
  }

  /** What {@link #half()} leaves. */
  public Work rest() {
    return cut(false);
  }

  private Work cut(boolean first) {
    int left = size() / 2;
    int ofEntries = Math.min(left, entries.size());
    int ofTimers = Math.min(left - ofEntries, timers.size());
    int ofWrites = left - ofEntries - ofTimers;
    return new Work(
        part(entries, ofEntries, first),
        part(timers, ofTimers, first),
        part(writes, ofWrites, first));
  }

  private static <T> List<T> part(List<T> all, int cut, boolean first) {
    return first ? all.subList(0, cut) : all.subList(cut, all.size());
  }
}
