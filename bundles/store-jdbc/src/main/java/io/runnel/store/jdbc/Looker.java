// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Lane;
import io.runnel.rules.event.MessageCodec;
import io.runnel.rules.json.Json;
import io.runnel.store.InboxEntry;
import io.runnel.store.Lease;
import io.runnel.store.Look;
import io.runnel.store.LookRequest;
import io.runnel.store.OutboxRow;
import io.runnel.store.TimerRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One look: one statement whose branches, one per slot and sort of work, are each bounded by their
 * own limit and read along the key; effects that are due are then read in a second one.
 */
final class Looker {
  private final Database database;

  Looker(Database database) {
    this.database = database;
  }

  /** A row of the look, whatever its sort. */
  private record Seen(Sort sort, long key, long id, String ref, @Nullable String message) {}

  private enum Sort {
    ENTRY,
    TIMER,
    NEXT_TIMER,
    EFFECT,
    NEXT_EFFECT,
    REVISION,
    HELD,
    SHARE
  }

  Look look(LookRequest request) {
    boolean renew =
        request.renewal() != null
            && !request.leases().isEmpty()
            && !database.dialect().singleProcess();
    return renew
        ? database.write(connection -> look(connection, request, true))
        : database.read(connection -> look(connection, request, false));
  }

  private Look look(Connection connection, LookRequest request, boolean renew) throws SQLException {
    List<Seen> seen =
        Query.list(
            connection,
            sql(request, renew),
            bind -> bind(bind, request, renew),
            row ->
                new Seen(
                    Sort.values()[row.integer("what")],
                    row.number("k"),
                    row.number("id"),
                    row.text("ref"),
                    row.textOrNull("message")));
    Gathered gathered = new Gathered(database.slots());
    seen.forEach(gathered::add);
    return gathered.look(effects(connection, gathered.effects));
  }

  private static List<OutboxRow> effects(Connection connection, List<Long> ids)
      throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    // In the order of the look, which is that of their due times.
    String sql = "select * from outbox where id in %s order by due, id";
    return Query.byNumbers(connection, sql, ids, Rows::outbox);
  }

  private String sql(LookRequest request, boolean renew) {
    String none = database.dialect().noText();
    StringJoiner branches = new StringJoiner(" union all ");
    for (int i = 0; i < request.leases().size(); i++) {
      branches.add(
          branch("0", "cast(lane as bigint)", "message", "inbox where slot = ?")
              .formatted("lane, id", request.limit()));
      due(branches, "timer", Sort.TIMER, request.limit());
      due(branches, "outbox", Sort.EFFECT, request.limit());
    }
    branches.add(figures(Sort.REVISION, "revision", "0"));
    String held = renew ? "beat" : "slot where " + LeaseTerms.any(request.leases().size());
    branches.add(figures(Sort.HELD, count(held), "0"));
    if (renew) {
      String now = database.dialect().now();
      String free = "slot where owner is null or expires < " + now;
      branches.add(figures(Sort.SHARE, count("node where expires > " + now), count(free)));
    }
    return (renew ? beat(request.leases().size()) : "") + branches;
  }

  private static String count(String from) {
    return "(select count(*) from " + from + ")";
  }

  /** One row of two figures, beside the one row of the publication. */
  private String figures(Sort sort, String key, String id) {
    return "select "
        + sort.ordinal()
        + " as what, cast("
        + key
        + " as bigint) as k, cast("
        + id
        + " as bigint) as id, '' as ref, "
        + database.dialect().noText()
        + " as message from publication where id = 1";
  }

  /** Renews, in the order of slots in which everybody locks them. */
  private String beat(int leases) {
    return "with mine as (select slot from slot where "
        + LeaseTerms.any(leases)
        + " order by slot for update), beat as (update slot set expires = "
        + database.dialect().now()
        + " + ? where slot in (select slot from mine) returning slot), living as (update node set expires = "
        + database.dialect().now()
        + " + ? where name = ?) ";
  }

  private void due(StringJoiner branches, String table, Sort sort, int limit) {
    String none = database.dialect().noText();
    String now = Integer.toString(sort.ordinal());
    String later = Integer.toString(sort.ordinal() + 1);
    branches.add(
        branch(now, "due", none, table + " where slot = ? and due <= ?")
            .formatted("due, id", limit));
    branches.add(
        branch(later, "due", none, table + " where slot = ? and due > ?").formatted("due, id", 1));
  }

  private static String branch(String what, String key, String message, String from) {
    return "select * from (select "
        + what
        + " as what, "
        + key
        + " as k, id, ref, "
        + message
        + " as message from "
        + from
        + " order by slot, %s fetch first %d rows only) t";
  }

  private static void bind(Bind bind, LookRequest request, boolean renew) throws SQLException {
    LookRequest.Renewal renewal = request.renewal();
    if (renew && renewal != null) {
      long micros = renewal.length().toNanos() / 1000;
      LeaseTerms.bind(bind, request.leases());
      bind.number(micros).number(micros).text(renewal.node());
    }
    for (Lease lease : request.leases()) {
      bind.number(lease.slot());
      for (int i = 0; i < 4; i++) {
        bind.number(lease.slot()).instant(request.now());
      }
    }
    if (!renew) {
      LeaseTerms.bind(bind, request.leases());
    }
  }

  /** What was seen, by sort. */
  private static final class Gathered {
    private final List<Seen> entries = new ArrayList<>();
    private final List<Seen> timers = new ArrayList<>();
    final List<Long> effects = new ArrayList<>();
    private long nextDue = Long.MAX_VALUE;
    private long revision;
    private long held;
    private long living;
    private long free;
    private final int slots;

    Gathered(int slots) {
      this.slots = slots;
    }

    void add(Seen seen) {
      switch (seen.sort()) {
        case ENTRY -> entries.add(seen);
        case TIMER -> timers.add(seen);
        case EFFECT -> effects.add(seen.id());
        case NEXT_TIMER, NEXT_EFFECT -> nextDue = Math.min(nextDue, seen.key());
        case REVISION -> revision = seen.key();
        case HELD -> held = seen.key();
        case SHARE -> {
          living = seen.key();
          free = seen.id();
        }
      }
    }

    private boolean uneven() {
      long fair = JdbcLeases.fairShare(slots, living);
      return living > 0 && (held > fair || (free > 0 && held < fair));
    }

    Look look(List<OutboxRow> due) {
      entries.sort(Comparator.comparingLong(Seen::key).thenComparingLong(Seen::id));
      timers.sort(Comparator.comparingLong(Seen::key).thenComparingLong(Seen::id));
      Instant next = nextDue == Long.MAX_VALUE ? null : Micros.instant(nextDue);
      return new Look(
          entries.stream().map(Gathered::entry).toList(),
          timers.stream().map(Gathered::timer).toList(),
          due,
          next,
          (int) held,
          uneven(),
          revision);
    }

    private static InboxEntry entry(Seen seen) {
      Lane lane = seen.key() == 0 ? Lane.LIVE : Lane.BULK;
      String message = java.util.Objects.requireNonNull(seen.message());
      return new InboxEntry(
          seen.id(),
          io.runnel.host.RecordRef.ofKey(seen.ref()),
          lane,
          MessageCodec.read(Json.read(message)));
    }

    private static TimerRow timer(Seen seen) {
      return new TimerRow(
          Micros.instant(seen.key()), seen.id(), io.runnel.host.RecordRef.ofKey(seen.ref()));
    }
  }
}
