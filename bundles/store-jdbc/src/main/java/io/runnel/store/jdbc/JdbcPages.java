// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.KeptEvent;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.rules.event.EventCodec;
import io.runnel.store.Backlog;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.LedgerRow;
import io.runnel.store.OutboxRow;
import io.runnel.store.Pages;
import io.runnel.workflow.HistoryEvent;
import io.runnel.workflow.KeptEvents;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short reads for people. */
final class JdbcPages implements Pages {
  private final Database database;

  JdbcPages(Database database) {
    this.database = database;
  }

  @Override
  public Page<HistoryRow> history(Filter filter, PageRequest page) {
    return Cursors.byTime(
        database,
        new Cursors.Source<>(
            "select * from (select h.*, v.val from history h left join history_value v"
                + " on v.id = h.id) h where tenant = ?"
                + where(filter),
            bind -> bind(bind.number(filter.tenant()), filter),
            JdbcPages::historyRow,
            HistoryRow::id,
            false),
        row -> Micros.of(row.at()),
        page);
  }

  private static String where(Filter filter) {
    return (filter.workflow() == 0 ? "" : " and workflow = ?")
        + (filter.enrolment() == 0 ? "" : " and enrolment = ?")
        + (filter.record() == null
            ? ""
            : " and ref like ? escape '!' and ref not like ? escape '!'");
  }

  private static void bind(Bind bind, Filter filter) throws SQLException {
    if (filter.workflow() != 0) {
      bind.number(filter.workflow());
    }
    if (filter.enrolment() != 0) {
      bind.number(filter.enrolment());
    }
    if (filter.record() != null) {
      // A type has no slash in it but an id may have: there must be one part before the id.
      String id = filter.record().replace("!", "!!").replace("%", "!%").replace("_", "!_");
      bind.text(filter.tenant() + "/%/" + id).text(filter.tenant() + "/%/%/" + id);
    }
  }

  private static HistoryRow historyRow(Row row) throws SQLException {
    return new HistoryRow(
        row.number("id"),
        row.instant("happened"),
        new HistoryRow.Run(
            row.ref("ref"),
            row.number("workflow"),
            row.integer("version"),
            row.number("enrolment")),
        row.integer("step"),
        HistoryEvent.valueOf(row.text("event")),
        row.textOrNull("detail"),
        row.textOrNull("val"));
  }

  @Override
  public Page<Enrolment> enrolments(Filter filter, PageRequest page) {
    String where = where(filter).replace("enrolment = ?", "id = ?");
    return Cursors.byId(
        database,
        new Cursors.Source<>(
            "select * from enrolment where tenant = ?" + where,
            bind -> bind(bind.number(filter.tenant()), filter),
            Rows::enrolment,
            Enrolment::id,
            true),
        page);
  }

  @Override
  public Page<Enrolment> parked(int tenant, @Nullable String reason, PageRequest page) {
    String where =
        (tenant == 0 ? "" : " and tenant = ?") + (reason == null ? "" : " and reason = ?");
    return Cursors.byId(
        database,
        new Cursors.Source<>(
            "select * from enrolment where state = 'PARKED'" + where,
            bind -> {
              if (tenant != 0) {
                bind.number(tenant);
              }
              if (reason != null) {
                bind.text(reason);
              }
            },
            Rows::enrolment,
            Enrolment::id,
            true),
        page);
  }

  @Override
  public List<Enrolment> inside(long workflow, long afterId, int limit) {
    String sql =
        "select * from enrolment where workflow = ? and id > ?"
            + " and state in ('ACTIVE', 'WAITING', 'PARKED', 'FROZEN')"
            + " order by id fetch first "
            + limit
            + " rows only";
    return database.read(
        connection ->
            Query.list(
                connection, sql, bind -> bind.number(workflow).number(afterId), Rows::enrolment));
  }

  @Override
  public Page<LedgerRow> ledger(Filter filter, PageRequest page) {
    return Cursors.byTime(
        database,
        new Cursors.Source<>(
            "select * from ledger where tenant = ?" + where(filter),
            bind -> bind(bind.number(filter.tenant()), filter),
            JdbcPages::ledgerRow,
            LedgerRow::id,
            false),
        row -> Micros.of(row.at()),
        page);
  }

  private static LedgerRow ledgerRow(Row row) throws SQLException {
    OutboxRow effect =
        new OutboxRow(
            row.number("id"),
            row.instant("happened"),
            row.number("enrolment"),
            row.ref("ref"),
            Rows.address(row),
            row.integer("attempt"),
            row.instant("happened"),
            Map.of());
    return new LedgerRow(
        row.number("id"),
        row.integer("tenant"),
        effect,
        row.instant("happened"),
        row.textOrNull("failure"));
  }

  @Override
  public Map<Long, long[]> counts(Collection<Long> workflows) {
    Map<Long, long[]> counts = new HashMap<>();
    if (workflows.isEmpty()) {
      return counts;
    }
    List<Long> ids = workflows.stream().distinct().sorted().toList();
    String sql =
        "select workflow, sum(cast(enrolments as bigint)) as made,"
            + " sum(case when active = 0 then 0 else 1 end) as inside"
            + " from entry where workflow in "
            + Query.marks(ids.size())
            + " group by workflow";
    database.read(
        connection ->
            Query.list(
                connection,
                sql,
                bind -> Query.numbers(bind, ids),
                row ->
                    counts.put(
                        row.number("workflow"),
                        new long[] {row.number("made"), row.number("inside")})));
    return counts;
  }

  @Override
  public List<StoredRecord> scan(Stretch stretch) {
    String type = stretch.tenant() + "/" + stretch.type();
    String after = stretch.afterKey().isEmpty() ? type + "/" : stretch.afterKey();
    // '0' follows '/' in the order of characters, so this is the end of the type's range.
    String end = type + "0";
    String sql =
        "select * from record where ref > ? and ref < ? and deleted = 0"
            + " order by ref fetch first "
            + stretch.limit()
            + " rows only";
    return database.read(
        connection ->
            Query.list(connection, sql, bind -> bind.text(after).text(end), Rows::record));
  }

  @Override
  public Page<PropertyVersion> propertyHistory(
      RecordRef ref, @Nullable String property, PageRequest page) {
    return FormerValues.page(database, new FormerValues.Wanted(ref, property, page));
  }

  private static KeptEvent keptEvent(Row row) throws SQLException {
    return new KeptEvent(
        row.text("id"),
        EventCodec.read(row.json("event")),
        row.text("reason"),
        row.instant("happened"));
  }

  @Override
  public Page<KeptEvent> kept(int tenant, KeptEvents.State state, PageRequest page) {
    return KeptPages.page(
        database, new KeptPages.Wanted(tenant, state, page), JdbcPages::keptEvent);
  }

  @Override
  public Optional<KeptEvent> aside(int tenant, String id) {
    return database
        .read(
            connection ->
                Query.list(
                    connection,
                    "select * from kept_event where tenant = ? and state = 'ASIDE' and id = ?",
                    bind -> bind.number(tenant).text(id),
                    JdbcPages::keptEvent))
        .stream()
        .findFirst();
  }

  @Override
  public void dropAside(int tenant, String id) {
    database.write(
        connection ->
            Query.change(
                connection,
                "delete from kept_event where tenant = ? and state = 'ASIDE' and id = ?",
                bind -> bind.number(tenant).text(id)));
  }

  @Override
  public Backlog backlog() {
    return database.read(connection -> new BacklogReader(connection, database.slots()).read());
  }
}
