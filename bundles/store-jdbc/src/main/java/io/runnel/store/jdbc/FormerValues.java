// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.store.PropertyChange;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of former values; the cursor names version and property (case B68). */
final class FormerValues {
  private FormerValues() {}

  /**
   * @param ref whose
   * @param property of which property, {@code null} for all
   * @param page which part
   */
  record Wanted(RecordRef ref, @Nullable String property, PageRequest page) {}

  private record Last(long version, String property) {
    static @Nullable Last of(@Nullable String cursor) {
      if (cursor == null) {
        return null;
      }
      int bar = Math.max(cursor.indexOf('_'), 0);
      return new Last(Cursors.number(cursor.substring(0, bar)), cursor.substring(bar + 1));
    }
  }

  static Page<PropertyVersion> page(Database database, Wanted wanted) {
    PageRequest page = wanted.page();
    Last last = Last.of(page.cursor());
    List<PropertyVersion> rows =
        database.read(
            connection ->
                Query.list(
                    connection,
                    sql(wanted, last != null),
                    bind -> bind(bind, wanted, last),
                    FormerValues::version));
    if (rows.size() <= page.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<PropertyVersion> items = List.copyOf(rows.subList(0, page.limit()));
    PropertyVersion end = items.get(items.size() - 1);
    return new Page<>(items, end.recordVersion() + "_" + end.property());
  }

  private static String sql(Wanted wanted, boolean goesOn) {
    boolean back = wanted.page().backwards();
    String after =
        back
            ? " and (version > ? or (version = ? and property < ?))"
            : " and (version < ? or (version = ? and property > ?))";
    return "select * from property_change where ref = ?"
        + (wanted.property() == null ? "" : " and property = ?")
        + (goesOn ? after : "")
        + (back ? " order by version, property desc" : " order by version desc, property")
        + " fetch first "
        + (wanted.page().limit() + 1)
        + " rows only";
  }

  private static void bind(Bind bind, Wanted wanted, @Nullable Last last) throws SQLException {
    bind.text(wanted.ref().key());
    if (wanted.property() != null) {
      bind.text(wanted.property());
    }
    if (last != null) {
      bind.number(last.version()).number(last.version()).text(last.property());
    }
  }

  private static PropertyVersion version(Row row) throws SQLException {
    PropertyChange change = Rows.change(row);
    return new PropertyVersion(
        change.property(), change.version(), change.newValue(), change.at(), change.source());
  }
}
