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

  /** The first half, for a batch that conflicts again and again. */
  public Work half() {
    return new Work(
        entries.subList(0, (entries.size() + 1) / 2),
        timers.subList(0, (timers.size() + 1) / 2),
        writes.subList(0, (writes.size() + 1) / 2));
  }

  /** What {@link #half()} leaves. */
  public Work rest() {
    return new Work(
        entries.subList((entries.size() + 1) / 2, entries.size()),
        timers.subList((timers.size() + 1) / 2, timers.size()),
        writes.subList((writes.size() + 1) / 2, writes.size()));
  }
}
