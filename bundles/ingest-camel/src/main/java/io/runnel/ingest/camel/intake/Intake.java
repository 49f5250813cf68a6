// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import io.runnel.host.Inbox;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings pieces into the inbox, in the caller's thread and in their order. When {@link #take}
 * returns, every event is durable or among the rejected; only then may the source be told.
 */
public final class Intake {
  /** How often an event alone must fail in a store that works before it is taken for bad. */
  private static final int STRIKES = 3;

  /** A piece may hold many events; the inbox takes a thousand at once. */
  private static final int BATCH = 500;

  private final Inbox inbox;
  private final PieceReader reader;
  private final Patience patience;

  /**
   * @param inbox takes the events
   * @param reader reads the pieces
   * @param patience for an inbox that takes nothing now
   */
  public Intake(Inbox inbox, PieceReader reader, Patience patience) {
    this.inbox = inbox;
    this.reader = reader;
    this.patience = patience;
  }

  private record Item(Piece piece, int index, RecordEvent event) {
    Rejected rejected(String reason) {
      return new Rejected(piece, event, index, reason);
    }
  }

  /**
   * Takes pieces in.
   *
   * @return those that are not right and never will be, in order
   * @throws RuntimeException when the inbox takes nothing for a long time; some may be in by then,
   *     and are recognised when they come again
   */
  public List<Rejected> take(List<Piece> pieces) {
    List<Rejected> rejected = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Piece piece : pieces) {
      read(piece, items, rejected);
    }
    for (int from = 0; from < items.size(); from += BATCH) {
      append(items.subList(from, Math.min(items.size(), from + BATCH)), rejected);
    }
    return rejected;
  }

  private void read(Piece piece, List<Item> items, List<Rejected> rejected) {
    Patience.Waiting waiting = patience.begin();
    while (true) {
      try {
        List<RecordEvent> events = reader.read(piece.body());
        for (int i = 0; i < events.size(); i++) {
          items.add(new Item(piece, i, known(events.get(i), piece.key(), i)));
        }
        return;
      } catch (Refusal refusal) {
        if (isFinal(refusal)) {
          rejected.add(Rejected.unread(piece, reason(refusal, refusal.problems())));
          return;
        }
        waiting.pause(refusal);
      }
    }
  }

  /** An event without an id of its own is known by its piece and its place in it. */
  private static RecordEvent known(RecordEvent event, String key, int index) {
    RecordEvent.Identity identity = event.identity();
    return identity.dedupKey() != null
        ? event
        : event.with(
            new RecordEvent.Identity(
                identity.eventId(),
                identity.hostInstance() + ":" + key + "/" + index,
                identity.hostInstance()));
  }

  private void append(List<Item> items, List<Rejected> rejected) {
    List<Item> left = items;
    Patience.Waiting waiting = patience.begin();
    int strikes = 0;
    while (!left.isEmpty()) {
      try {
        inbox.append(left.stream().map(Item::event).toList());
        return;
      } catch (Refusal refusal) {
        List<Item> good = isFinal(refusal) ? withoutBad(left, refusal, rejected) : left;
        if (good.size() == left.size()) {
          waiting.pause(refusal);
        }
        left = good;
      } catch (RuntimeException failure) {
        if (!works()) {
          waiting.pause(failure);
        } else if (left.size() > 1) {
          append(left.subList(0, left.size() / 2), rejected);
          left = left.subList(left.size() / 2, left.size());
        } else if (++strikes == STRIKES) {
          rejected.add(left.get(0).rejected("it cannot be stored: " + failure));
          return;
        }
      }
    }
  }

  /** Whether the inbox takes anything at all: then it is the event that is bad. */
  private boolean works() {
    try {
      inbox.append(List.of());
      return true;
    } catch (RuntimeException failure) {
      return false;
    }
  }

  private static boolean isFinal(Refusal refusal) {
    return switch (refusal.reason()) {
      case BUSY, UNAVAILABLE, NOT_FOUND, CONFLICT -> false;
      case INVALID, TOO_LARGE, UNAUTHENTIC -> true;
    };
  }

  private static List<Item> withoutBad(List<Item> items, Refusal refusal, List<Rejected> rejected) {
    Map<Integer, List<Problem>> bad = new LinkedHashMap<>();
    for (Problem problem : refusal.problems()) {
      Integer index = index(problem, items.size());
      if (index != null) {
        bad.computeIfAbsent(index, ignored -> new ArrayList<>()).add(problem);
      }
    }
    List<Item> good = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Problem> problems = bad.get(i);
      Item item = items.get(i);
      // A refusal that names none of several events cannot be pinned on one.
      if (problems != null || (bad.isEmpty() && items.size() == 1)) {
        String why = reason(refusal, problems == null ? List.of() : problems);
        rejected.add(item.rejected(why));
      } else {
        good.add(item);
      }
    }
    return good;
  }

  private static @Nullable Integer index(Problem problem, int size) {
    String[] parts = String.valueOf(problem.pointer()).split("/", 3);
    if (parts.length < 2 || !parts[1].matches("\\d{1,6}")) {
      return null;
    }
    int index = Integer.parseInt(parts[1]);
    return index < size ? index : null;
  }

  private static String reason(Refusal refusal, List<Problem> problems) {
    return problems.isEmpty()
        ? String.valueOf(refusal.getMessage())
        : String.join("; ", problems.stream().map(Intake::told).toList());
  }

  /** With the place in the event; its index in our batch would tell nobody anything. */
  private static String told(Problem problem) {
    String place = problem.pointer().replaceFirst("^/\\d*/?", "");
    return place.isEmpty() ? problem.message() : place + ": " + problem.message();
  }
}
