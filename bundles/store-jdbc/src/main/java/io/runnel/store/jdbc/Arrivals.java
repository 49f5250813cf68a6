// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.KeptEvent;
import io.runnel.host.RecordEvent;
import io.runnel.store.Arrival;
import io.runnel.store.InboxEntry;
import io.runnel.workflow.KeptEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores what comes in, and knows what came before (case B07). */
final class Arrivals {
  private static final int TRIES = 3;

  private final Database database;

  Arrivals(Database database) {
    this.database = database;
  }

  /** The same key was stored by somebody else between the question and the answer. */
  private static final class Raced extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  List<String> append(List<Arrival> arrivals) {
    for (int attempt = 1; ; attempt++) {
      try {
        return database.write(connection -> write(connection, arrivals));
      } catch (Raced raced) {
        if (attempt == TRIES) {
          throw raced;
        }
      }
    }
  }

  private List<String> write(Connection connection, List<Arrival> arrivals) throws SQLException {
    Map<String, String> seen = seen(connection, arrivals);
    Map<String, Arrival> fresh = new LinkedHashMap<>();
    List<String> answers = new ArrayList<>();
    List<InboxEntry> entries = new ArrayList<>();
    List<KeptEvent> aside = new ArrayList<>();
    List<KeptEvent> duplicates = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      String key = arrival.dedupKey();
      String first = key == null ? null : seen.get(key);
      answers.add(first == null ? "" : first);
      if (first != null) {
        duplicates.addAll(duplicate(arrival, first));
        continue;
      }
      if (key != null) {
        seen.put(key, arrival.eventId());
        fresh.put(key, arrival);
      }
      if (arrival.entry() != null) {
        entries.add(arrival.entry());
      } else if (arrival.aside() != null) {
        aside.add(arrival.aside());
      }
    }
    remember(connection, fresh);
    new WorkTables(connection, database.slots()).append(entries);
    HistoryTables tables = new HistoryTables(connection);
    tables.kept(aside, KeptEvents.State.ASIDE);
    tables.kept(duplicates, KeptEvents.State.DUPLICATE);
    database.dialect().wake(connection);
    return List.copyOf(answers);
  }

  private static Map<String, String> seen(Connection connection, List<Arrival> arrivals)
      throws SQLException {
    Map<String, String> seen = new HashMap<>();
    List<String> keys =
        arrivals.stream()
            .map(Arrival::dedupKey)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    if (!keys.isEmpty()) {
      String sql =
          "select dedup_key, event_id from seen where dedup_key in " + Query.marks(keys.size());
      Query.list(
          connection,
          sql,
          bind -> Query.texts(bind, keys),
          row -> seen.put(row.text("dedup_key"), row.text("event_id")));
    }
    return seen;
  }

  private static void remember(Connection connection, Map<String, Arrival> fresh)
      throws SQLException {
    List<Map.Entry<String, Arrival>> rows = new ArrayList<>(fresh.entrySet());
    rows.sort(Map.Entry.comparingByKey());
    try {
      Query.batch(
          connection,
          "insert into seen (dedup_key, event_id, happened) values (?, ?, ?)",
          rows,
          (bind, row) ->
              bind.text(row.getKey())
                  .text(row.getValue().eventId())
                  .instant(received(row.getValue())));
    } catch (SQLException failure) {
      if (Database.isDuplicate(failure)) {
        throw new Raced();
      }
      throw failure;
    }
  }

  private static Instant received(Arrival arrival) {
    RecordEvent event = event(arrival);
    return event == null ? Instant.EPOCH : event.times().receivedAt();
  }

  private static @Nullable RecordEvent event(Arrival arrival) {
    KeptEvent aside = arrival.aside();
    if (aside != null) {
      return aside.event();
    }
    InboxEntry entry = arrival.entry();
    return entry != null && entry.message() instanceof InboxEntry.Occurred occurred
        ? occurred.event()
        : null;
  }

  private static List<KeptEvent> duplicate(Arrival arrival, String first) {
    RecordEvent event = event(arrival);
    if (event == null) {
      return List.of();
    }
    String id = arrival.entry() == null ? arrival.eventId() : Long.toString(arrival.entry().id());
    return List.of(new KeptEvent(id, event, "duplicate of " + first, event.times().receivedAt()));
  }
}
