// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.match.Candidate;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordWrite;
import io.runnel.rules.decide.Cause;
import io.runnel.store.InboxEntry;
import io.runnel.store.TimerRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for one record, one thing after the other, so that several enrolments of one
 * record run in the order of events and see each other's changes.
 */
final class RecordLine {

  /** One thing to do. */
  sealed interface Item {}

  /** An entry of the inbox. */
  record Incoming(InboxEntry entry) implements Item {}

  /** A timer that is due. */
  record Due(TimerRow timer) implements Item {}

  /** One write of a request. */
  record Write(WriteRequest request, int index, RecordWrite write) implements Item {}

  /** An event about a change that is already in the working record. */
  record Applied(RecordEvent event) implements Item {}

  /** An event whose candidates need what is being loaded. */
  record Matched(EventTaker.Taken taken, List<Candidate> candidates) implements Item {}

  /** An enrolment to be moved along. */
  record Go(Run run, Cause cause) implements Item {}

  private final Deque<Item> items = new ArrayDeque<>();

  void last(Item item) {
    items.addLast(item);
  }

  /** Puts items before all others, keeping their order. */
  void first(List<? extends Item> urgent) {
    for (int i = urgent.size() - 1; i >= 0; i--) {
      items.addFirst(urgent.get(i));
    }
  }

  @Nullable Item next() {
    return items.pollFirst();
  }

  boolean hasMore() {
    return !items.isEmpty();
  }
}
