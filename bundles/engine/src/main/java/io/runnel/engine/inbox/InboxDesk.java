// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.inbox;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.work.Shares;
import io.runnel.host.Change;
import io.runnel.host.Inbox;
import io.runnel.host.KeptEvent;
import io.runnel.host.Lane;
import io.runnel.host.Problem;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.rules.document.Nearest;
import io.runnel.rules.kind.InstalledType;
import io.runnel.store.Arrival;
import io.runnel.store.InboxEntry;
import io.runnel.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes record events in; see {@link Inbox}. */
public final class InboxDesk implements Inbox {
  private final Parts parts;
  private final Shares shares;
  private final Runnable wake;

  /**
   * @param shares tenants' shares of the live lane
   * @param wake called after entries were stored
   */
  public InboxDesk(Parts parts, Shares shares, Runnable wake) {
    this.parts = parts;
    this.shares = shares;
    this.wake = wake;
  }

  @Override
  public List<Receipt> append(List<RecordEvent> events) {
    if (events.size() > Store.MAX_BATCH) {
      String message = "at most " + Store.MAX_BATCH + " events at once, not " + events.size();
      throw new Refusal(Refusal.Reason.TOO_LARGE, message);
    }
    parts.publisher().current();
    List<Problem> problems = new ArrayList<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      arrivals.add(arrival(events.get(i), "/" + i, problems));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.INVALID, "nothing was stored: some events are not right", problems);
    }
    List<Receipt> receipts = store(arrivals);
    wake.run();
    return receipts;
  }

  @Override
  public List<Receipt> keepAside(List<KeptEvent> events) {
    return store(events.stream().map(InboxDesk::aside).toList());
  }

  private static Arrival aside(KeptEvent kept) {
    RecordEvent.Identity identity = kept.event().identity();
    return new Arrival(null, kept, dedupKey(kept.event()), identity.eventId());
  }

  private List<Receipt> store(List<Arrival> arrivals) {
    List<String> seen = parts.store().append(arrivals);
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      receipts.add(receipt(arrivals.get(i), seen.get(i)));
    }
    return List.copyOf(receipts);
  }

  private static @Nullable String dedupKey(RecordEvent event) {
    String told = event.identity().dedupKey();
    return told == null ? null : event.record().tenant() + ":" + told;
  }

  private Arrival arrival(RecordEvent event, String at, List<Problem> problems) {
    checkLengths(event.identity(), at, problems);
    String eventId = event.identity().eventId();
    String dedupKey = dedupKey(event);
    String typeId = event.record().type();
    Optional<InstalledType> type = parts.kinds().type(event.record().tenant(), typeId);
    if (type.isEmpty()) {
      String why = "there is no object type '" + typeId + "'";
      KeptEvent kept = new KeptEvent(eventId, event, why, event.times().receivedAt());
      return new Arrival(null, kept, dedupKey, eventId);
    }
    check(event, type.get(), at, problems);
    InboxEntry.Occurred occurred = new InboxEntry.Occurred(withoutVersion(event));
    Lane lane = shares.lane(event.record().tenant(), 1, event.lane());
    InboxEntry entry = new InboxEntry(parts.ids().next(), event.record(), lane, occurred);
    return new Arrival(entry, null, dedupKey, eventId);
  }

  private static void checkLengths(
      RecordEvent.Identity identity, String at, List<Problem> problems) {
    String key = identity.dedupKey();
    longest(identity.eventId(), RecordEvent.Identity.MAX_EVENT_ID, at + "/eventId", problems);
    longest(key == null ? "" : key, RecordEvent.Identity.MAX_DEDUP_KEY, at + "/dedupKey", problems);
  }

  private static void longest(String text, int most, String at, List<Problem> problems) {
    if (text.length() > most) {
      problems.add(Problem.at(at, "it has " + text.length() + " characters; at most " + most));
    }
  }

  /** A host's versions are not ours, by which an event counts as already in the record. */
  private static RecordEvent withoutVersion(RecordEvent event) {
    RecordEvent.Times times = event.times();
    return event.with(
        new RecordEvent.Times(times.occurredAt(), times.receivedAt(), 0, times.order()));
  }

  private static void check(
      RecordEvent event, InstalledType type, String at, List<Problem> problems) {
    List<Change> changes = event.facts().changes();
    for (int i = 0; i < changes.size(); i++) {
      known(changes.get(i).property(), type, at + "/changes/" + i + "/property", problems);
    }
    for (String name : event.facts().snapshot().keySet()) {
      known(name, type, at + "/properties/" + name, problems);
    }
  }

  private static void known(String name, InstalledType type, String at, List<Problem> problems) {
    if (type.property(name) == null) {
      String near = Nearest.hint(name, type.properties().keySet());
      problems.add(Problem.at(at, type.id() + " has no property '" + name + "'" + near));
    }
  }

  private static Receipt receipt(Arrival arrival, String seen) {
    if (!seen.isEmpty()) {
      return new Receipt(arrival.eventId(), Receipt.Status.DUPLICATE, seen);
    }
    KeptEvent aside = arrival.aside();
    return aside == null
        ? new Receipt(arrival.eventId(), Receipt.Status.ACCEPTED, null)
        : new Receipt(arrival.eventId(), Receipt.Status.ASIDE, aside.reason());
  }
}
