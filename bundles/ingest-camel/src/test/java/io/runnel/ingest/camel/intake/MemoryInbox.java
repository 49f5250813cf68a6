// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import io.runnel.host.Inbox;
import io.runnel.host.KeptEvent;
import io.runnel.host.Problem;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An inbox with the manners of the real one: it stores all or nothing, knows repetitions by their
 * keys, and refuses the property {@code colour}. It can be full, fail, or die after it stored.
 */
public final class MemoryInbox implements Inbox {
  /** What was stored, in order. */
  public final List<RecordEvent> stored = new ArrayList<>();

  /** What was kept aside, in order. */
  public final List<KeptEvent> aside = new ArrayList<>();

  /** Threads that called. */
  public final List<Thread> threads = new ArrayList<>();

  private final Map<String, String> seen = new HashMap<>();
  private int refusals;
  private int deathIn = -1;
  private boolean broken;

  /** The next calls, this many, find it full. */
  public void full(int calls) {
    refusals = calls;
  }

  /** From now on it fails, or no longer. */
  public void broken(boolean now) {
    broken = now;
  }

  /** The call after this many stores, and its caller never hears of it. */
  public void dieAfter(int calls) {
    deathIn = calls;
  }

  /** Formats where there is no hook. */
  public static Formats formats() {
    return new Formats(
        call -> {
          throw new Refusal(Refusal.Reason.NOT_FOUND, "there is no hook '" + call.hook() + "'");
        });
  }

  /** Record ids of what was stored. */
  public List<String> ids() {
    return stored.stream().map(event -> event.record().id()).toList();
  }

  @Override
  public List<Receipt> append(List<RecordEvent> events) {
    threads.add(Thread.currentThread());
    if (broken) {
      throw new IllegalStateException("the database is away");
    }
    if (refusals > 0) {
      refusals--;
      throw new Refusal(Refusal.Reason.BUSY, "too much at once");
    }
    check(events);
    List<Receipt> receipts = events.stream().map(this::store).toList();
    if (!events.isEmpty() && deathIn-- == 0) {
      throw new LinkageError("killed");
    }
    return receipts;
  }

  private static void check(List<RecordEvent> events) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).change("colour") != null) {
        problems.add(Problem.at("/" + i + "/changes/0/property", "there is no property 'colour'"));
      }
      if (events.get(i).record().id().equals("unstorable")) {
        throw new IllegalStateException("the table does not take that");
      }
    }
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "some events are not right", problems);
    }
  }

  private Receipt store(RecordEvent event) {
    RecordEvent.Identity identity = event.identity();
    String first = seen.putIfAbsent(String.valueOf(identity.dedupKey()), identity.eventId());
    if (first != null) {
      return new Receipt(identity.eventId(), Receipt.Status.DUPLICATE, first);
    }
    stored.add(event);
    return new Receipt(identity.eventId(), Receipt.Status.ACCEPTED, null);
  }

  @Override
  public List<Receipt> keepAside(List<KeptEvent> events) {
    aside.addAll(events);
    return events.stream()
        .map(kept -> new Receipt(kept.id(), Receipt.Status.ASIDE, kept.reason()))
        .toList();
  }
}
