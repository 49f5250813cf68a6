// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.util.List;
import java.util.function.Function;

/** Pages whose cursors name the last row seen, by id or by time and id (case B68). */
final class Cursors {
  private Cursors() {}

  /**
   * Rows to be paged.
   *
   * @param sql a select with a where clause, without order
   * @param parameters of the select
   * @param reader makes rows
   * @param id of a row
   * @param newestFirst the list's own direction
   */
  record Source<T>(
      String sql,
      Query.Parameters parameters,
      Query.Reader<T> reader,
      Function<T, Long> id,
      boolean newestFirst) {}

  /** A page by id alone. */
  static <T> Page<T> byId(Database database, Source<T> source, PageRequest page) {
    boolean down = source.newestFirst() != page.backwards();
    String after = page.cursor() == null ? "" : " and id " + (down ? "<" : ">") + " ?";
    String sql = source.sql() + after + order(down ? "id desc" : "id", page);
    long last = page.cursor() == null ? 0 : number(page.cursor());
    List<T> rows =
        database.read(
            connection ->
                Query.list(
                    connection,
                    sql,
                    bind -> {
                      source.parameters().set(bind);
                      if (page.cursor() != null) {
                        bind.number(last);
                      }
                    },
                    source.reader()));
    return page(rows, page, row -> Long.toString(source.id().apply(row)));
  }

  /** A page by time and id. */
  static <T> Page<T> byTime(
      Database database, Source<T> source, Function<T, Long> time, PageRequest page) {
    boolean down = source.newestFirst() != page.backwards();
    String compare = down ? "<" : ">";
    String after =
        page.cursor() == null
            ? ""
            : " and (happened " + compare + " ? or (happened = ? and id " + compare + " ?))";
    String order = down ? "happened desc, id desc" : "happened, id";
    long[] last = page.cursor() == null ? new long[2] : two(page.cursor());
    List<T> rows =
        database.read(
            connection ->
                Query.list(
                    connection,
                    source.sql() + after + order(order, page),
                    bind -> {
                      source.parameters().set(bind);
                      if (page.cursor() != null) {
                        bind.number(last[0]).number(last[0]).number(last[1]);
                      }
                    },
                    source.reader()));
    return page(rows, page, row -> time.apply(row) + "_" + source.id().apply(row));
  }

  private static String order(String columns, PageRequest page) {
    return " order by " + columns + " fetch first " + (page.limit() + 1) + " rows only";
  }

  private static <T> Page<T> page(List<T> rows, PageRequest page, Function<T, String> cursor) {
    if (rows.size() <= page.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, page.limit()));
    T last = items.get(items.size() - 1);
    return new Page<>(items, cursor.apply(last));
  }

  private static long[] two(String cursor) {
    int bar = cursor.indexOf('_');
    if (bar < 0) {
      throw refused(cursor);
    }
    return new long[] {number(cursor.substring(0, bar)), number(cursor.substring(bar + 1))};
  }

  /** A number in a cursor. */
  static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw refused(text);
    }
  }

  private static Refusal refused(String cursor) {
    String message = "'" + cursor + "' is not a cursor that a list has answered";
    return new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("/cursor", message)));
  }
}
