// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Association;
import io.runnel.host.RecordList;
import io.runnel.host.RecordRef;
import io.runnel.kind.Needs;
import io.runnel.store.ListMember;
import io.runnel.store.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads and writes associations and members of lists. */
final class TieTables {
  private static final int FETCHED = 2000;
  private static final Comparator<Association> KEY =
      Comparator.comparing((Association tie) -> tie.from().key())
          .thenComparing(Association::type)
          .thenComparing(tie -> tie.to().key());

  private final Connection connection;

  TieTables(Connection connection) {
    this.connection = connection;
  }

  /** Associations of records, of some types or of all if none is named. */
  List<Association> associations(Collection<RecordRef> from, Collection<String> types)
      throws SQLException {
    List<String> keys = from.stream().map(RecordRef::key).distinct().sorted().toList();
    List<String> wanted = types.stream().distinct().sorted().toList();
    String sql =
        "select * from association where from_ref in "
            + Query.marks(keys.size())
            + (wanted.isEmpty() ? "" : " and type in " + Query.marks(wanted.size()))
            + " order by from_ref, type, is_primary desc, to_ref";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCHED);
      Bind bind = new Bind(statement);
      Query.texts(bind, keys);
      if (!wanted.isEmpty()) {
        Query.texts(bind, wanted);
      }
      return bounded(statement);
    }
  }

  private static List<Association> bounded(PreparedStatement statement) throws SQLException {
    List<Association> found = new ArrayList<>();
    String end = "";
    int count = 0;
    try (ResultSet result = statement.executeQuery()) {
      Row row = new Row(result);
      while (result.next()) {
        String at = row.text("from_ref") + " " + row.text("type");
        count = at.equals(end) ? count + 1 : 1;
        end = at;
        if (count <= Needs.MOST) {
          found.add(association(row));
        }
      }
    }
    return found;
  }

  static Association association(Row row) throws SQLException {
    return new Association(
        row.ref("from_ref"), row.text("type"), row.ref("to_ref"), row.flag("is_primary"));
  }

  /** Those that are there. */
  List<Association> standing(Collection<Association> wanted) throws SQLException {
    List<String> from = wanted.stream().map(tie -> tie.from().key()).distinct().sorted().toList();
    List<String> to = wanted.stream().map(tie -> tie.to().key()).distinct().sorted().toList();
    Set<List<String>> keys = new HashSet<>();
    wanted.forEach(tie -> keys.add(key(tie)));
    String sql =
        "select * from association where from_ref in "
            + Query.marks(from.size())
            + " and to_ref in "
            + Query.marks(to.size());
    return Query.list(
            connection,
            sql,
            bind -> {
              Query.texts(bind, from);
              Query.texts(bind, to);
            },
            TieTables::association)
        .stream()
        .filter(tie -> keys.contains(key(tie)))
        .toList();
  }

  private static List<String> key(Association tie) {
    return List.of(tie.from().key(), tie.type(), tie.to().key());
  }

  static ListMember member(Row row) throws SQLException {
    return new ListMember(row.number("list"), row.ref("ref"), row.instant("since"));
  }

  static RecordList list(Row row) throws SQLException {
    return new RecordList(
        Long.toString(row.number("id")),
        row.text("name"),
        row.text("object_type"),
        row.instant("created"));
  }

  void write(Unit unit) throws SQLException {
    end(unit.associationsEnded);
    put(unit.associations);
    leave(unit.membersEnded);
    join(unit.members);
  }

  private void end(List<Association> ended) throws SQLException {
    Query.batch(
        connection,
        "delete from association where from_ref = ? and type = ? and to_ref = ?",
        ended.stream().sorted(KEY).toList(),
        (bind, tie) -> bind.text(tie.from().key()).text(tie.type()).text(tie.to().key()));
  }

  private void put(List<Association> wanted) throws SQLException {
    List<Association> ordered = wanted.stream().sorted(KEY).toList();
    int[] met =
        Query.batch(
            connection,
            "update association set is_primary = ?"
                + " where from_ref = ? and type = ? and to_ref = ?",
            ordered,
            TieTables::row);
    List<Association> fresh = new ArrayList<>();
    for (int i = 0; i < met.length; i++) {
      if (met[i] == 0) {
        fresh.add(ordered.get(i));
      }
    }
    Query.batch(
        connection,
        "insert into association (is_primary, from_ref, type, to_ref) values (?, ?, ?, ?)",
        fresh,
        TieTables::row);
  }

  private static void row(Bind bind, Association tie) throws SQLException {
    bind.flag(tie.primary()).text(tie.from().key()).text(tie.type()).text(tie.to().key());
  }

  private void leave(List<ListMember> members) throws SQLException {
    Query.batch(
        connection,
        "delete from list_member where list = ? and ref = ?",
        ordered(members),
        (bind, one) -> bind.number(one.list()).text(one.ref().key()));
  }

  private void join(List<ListMember> members) throws SQLException {
    List<ListMember> ordered = ordered(members);
    int[] met =
        Query.batch(
            connection,
            "update list_member set since = since where list = ? and ref = ?",
            ordered,
            (bind, one) -> bind.number(one.list()).text(one.ref().key()));
    List<ListMember> fresh = new ArrayList<>();
    for (int i = 0; i < met.length; i++) {
      if (met[i] == 0) {
        fresh.add(ordered.get(i));
      }
    }
    Query.batch(
        connection,
        "insert into list_member (list, ref, since) values (?, ?, ?)",
        fresh,
        (bind, one) -> bind.number(one.list()).text(one.ref().key()).instant(one.since()));
  }

  private static List<ListMember> ordered(List<ListMember> members) {
    return members.stream()
        .sorted(Comparator.comparingLong(ListMember::list).thenComparing(one -> one.ref().key()))
        .toList();
  }
}
