// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.Backlog;
import io.runnel.store.Backlog.Waiting;
import io.runnel.workflow.Enrolments.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what waits, each part bounded; see {@link Backlog}. */
final class BacklogReader {
  private static final List<State> LIVING =
      List.of(State.ACTIVE, State.WAITING, State.PARKED, State.FROZEN);

  private final Connection connection;
  private final int slots;

  BacklogReader(Connection connection, int slots) {
    this.connection = connection;
    this.slots = slots;
  }

  Backlog read() throws SQLException {
    Map<State, Integer> enrolments = new EnumMap<>(State.class);
    for (State state : LIVING) {
      enrolments.put(state, count("enrolment where state = '" + state + "'"));
    }
    return new Backlog(
        enrolments,
        parked(),
        new Waiting(count("inbox"), oldestEntry(), null),
        new Waiting(count("timer"), 0, earliest("timer")),
        new Waiting(count("outbox"), 0, earliest("outbox")));
  }

  private int count(String from) throws SQLException {
    return (int) first("select count(*) as n from (select 1 as one from " + from + limit() + ") t");
  }

  private static String limit() {
    return " fetch first " + Backlog.MOST + " rows only";
  }

  private long first(String sql) throws SQLException {
    return Query.list(connection, sql, bind -> {}, row -> row.number("n")).get(0);
  }

  private Map<String, Integer> parked() throws SQLException {
    Map<String, Integer> reasons = new HashMap<>();
    Query.list(
        connection,
        "select reason, count(*) as n from (select reason from enrolment where state = 'PARKED'"
            + limit()
            + ") t group by reason",
        bind -> {},
        row -> reasons.put(row.text("reason"), row.integer("n")));
    return reasons;
  }

  /** Keys begin with the slot, so each slot and lane is asked for its first row alone. */
  private long oldestEntry() throws SQLException {
    List<String> branches = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      for (int lane = 0; lane < 2; lane++) {
        String where = "inbox where slot = " + slot + " and lane = " + lane;
        branches.add(firstOf("id", where, "slot, lane, id"));
      }
    }
    Long oldest = smallest(branches);
    return oldest == null ? 0 : oldest;
  }

  private @Nullable Instant earliest(String table) throws SQLException {
    List<String> branches = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      branches.add(firstOf("due", table + " where slot = " + slot, "slot, due, id"));
    }
    Long earliest = smallest(branches);
    return earliest == null ? null : Micros.instant(earliest);
  }

  private static String firstOf(String column, String from, String order) {
    return "select * from (select "
        + column
        + " as n from "
        + from
        + " order by "
        + order
        + " fetch first 1 rows only) t";
  }

  private @Nullable Long smallest(List<String> branches) throws SQLException {
    String sql = String.join(" union all ", branches);
    return Query.list(connection, sql, bind -> {}, row -> row.number("n")).stream()
        .min(Long::compare)
        .orElse(null);
  }
}
