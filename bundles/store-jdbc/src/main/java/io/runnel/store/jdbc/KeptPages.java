// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.KeptEvent;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.workflow.KeptEvents;
import java.util.List;

/** Pages of events kept, whose ids are texts. */
final class KeptPages {
  private KeptPages() {}

  /**
   * @param tenant whose
   * @param state which
   * @param page which part
   */
  record Wanted(int tenant, KeptEvents.State state, PageRequest page) {}

  static Page<KeptEvent> page(Database database, Wanted wanted, Query.Reader<KeptEvent> reader) {
    PageRequest page = wanted.page();
    String cursor = page.cursor();
    int bar = cursor == null ? 0 : cursor.indexOf('_');
    long time = cursor == null ? 0 : Cursors.number(cursor.substring(0, Math.max(bar, 0)));
    String compare = page.backwards() ? ">" : "<";
    String direction = page.backwards() ? "" : " desc";
    String after =
        cursor == null
            ? ""
            : " and (happened " + compare + " ? or (happened = ? and id " + compare + " ?))";
    List<KeptEvent> rows =
        database.read(
            connection ->
                Query.list(
                    connection,
                    "select * from kept_event where tenant = ? and state = ?"
                        + after
                        + " order by happened"
                        + direction
                        + ", id"
                        + direction
                        + " fetch first "
                        + (page.limit() + 1)
                        + " rows only",
                    bind -> {
                      bind.number(wanted.tenant()).text(wanted.state().name());
                      if (cursor != null) {
                        bind.number(time).number(time).text(cursor.substring(bar + 1));
                      }
                    },
                    reader));
    if (rows.size() <= page.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<KeptEvent> items = List.copyOf(rows.subList(0, page.limit()));
    KeptEvent last = items.get(items.size() - 1);
    return new Page<>(items, Micros.of(last.at()) + "_" + last.id());
  }
}
