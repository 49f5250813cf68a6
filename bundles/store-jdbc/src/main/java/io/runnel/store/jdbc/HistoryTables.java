// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.KeptEvent;
import io.runnel.rules.event.EventCodec;
import io.runnel.store.HistoryRow;
import io.runnel.store.LedgerRow;
import io.runnel.store.OutboxRow;
import io.runnel.store.Unit;
import io.runnel.workflow.KeptEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Appends history, the ledger and events kept aside. */
final class HistoryTables {
  private final Connection connection;

  HistoryTables(Connection connection) {
    this.connection = connection;
  }

  void write(Unit unit) throws SQLException {
    history(unit.history);
    ledger(unit.ledger);
    kept(unit.aside, KeptEvents.State.ASIDE);
  }

  private void history(List<HistoryRow> history) throws SQLException {
    Query.batch(
        connection,
        "insert into history (id, happened, tenant, ref, workflow, version, enrolment, step, event,"
            + " detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        history,
        (bind, row) ->
            bind.number(row.id())
                .instant(row.at())
                .number(row.run().ref().tenant())
                .text(row.run().ref().key())
                .number(row.run().workflow())
                .number(row.run().version())
                .number(row.run().enrolment())
                .number(row.step())
                .text(row.event().name())
                .text(row.detail(), 2000));
    Query.batch(
        connection,
        "insert into history_value (id, ref, val) values (?, ?, ?)",
        history.stream().filter(row -> row.seen() != null).toList(),
        (bind, row) -> bind.number(row.id()).text(row.run().ref().key()).words(row.seen()));
  }

  private void ledger(List<LedgerRow> ledger) throws SQLException {
    Query.batch(
        connection,
        "insert into ledger (id, once_key, tenant, happened, ref, enrolment, workflow, version,"
            + " step, step_id, visit, kind, kind_version, attempt, failure)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ledger,
        (bind, row) -> {
          OutboxRow effect = row.effect();
          bind.number(row.id()).text(effect.onceKey()).number(row.tenant()).instant(row.at());
          bind.text(effect.ref().key()).number(effect.enrolment());
          WorkTables.address(bind, effect.address());
          bind.number(effect.attempt()).text(row.failure(), 2000);
        });
  }

  /** Keeps events; one that is repeated in the same microsecond takes the place of the other. */
  void kept(List<KeptEvent> given, KeptEvents.State state) throws SQLException {
    Map<List<Object>, KeptEvent> once = new LinkedHashMap<>();
    given.forEach(one -> once.put(List.of(one.event().record().tenant(), one.at(), one.id()), one));
    Collection<KeptEvent> events = once.values();
    Query.batch(
        connection,
        "delete from kept_event where tenant = ? and state = ? and happened = ? and id = ?",
        events,
        (bind, kept) ->
            bind.number(kept.event().record().tenant())
                .text(state.name())
                .instant(kept.at())
                .text(kept.id()));
    Query.batch(
        connection,
        "insert into kept_event (id, tenant, state, happened, reason, event)"
            + " values (?, ?, ?, ?, ?, ?)",
        events,
        (bind, kept) ->
            bind.text(kept.id())
                .number(kept.event().record().tenant())
                .text(state.name())
                .instant(kept.at())
                .text(kept.reason(), 1000)
                .json(EventCodec.write(kept.event())));
  }
}
