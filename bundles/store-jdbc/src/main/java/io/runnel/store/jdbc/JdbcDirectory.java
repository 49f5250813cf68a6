// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Association;
import io.runnel.host.Owner;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordList;
import io.runnel.host.RecordRef;
import io.runnel.host.Team;
import io.runnel.kind.AssociationType;
import io.runnel.store.Directory;
import io.runnel.store.ListMember;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Owners, teams, association types and lists; see {@link Directory}. */
final class JdbcDirectory implements Directory {
  private static final String TEAMS = "teams";

  private final Database database;

  JdbcDirectory(Database database) {
    this.database = database;
  }

  /** Writes that change what decisions are made under. */
  private void publish(Database.Task<Integer> task) {
    database.write(
        connection -> {
          JdbcWorkflowStore.raiseRevision(connection);
          task.run(connection);
          database.dialect().wake(connection);
          return 1;
        });
  }

  @Override
  public List<Owner> owners(int tenant) {
    return ofTenant(
        "select * from record_owner where tenant = ? order by id", tenant, JdbcDirectory::owner);
  }

  private <T> List<T> ofTenant(String sql, int tenant, Query.Reader<T> reader) {
    return database.read(
        connection -> Query.list(connection, sql, bind -> bind.number(tenant), reader));
  }

  private static Owner owner(Row row) throws SQLException {
    List<?> teams = row.json(TEAMS).get(TEAMS) instanceof List<?> list ? list : List.of();
    return new Owner(
        row.text("id"),
        row.text("name"),
        row.text("email"),
        new TreeSet<>(teams.stream().map(String::valueOf).toList()),
        row.flag("active"));
  }

  @Override
  public void saveOwners(int tenant, List<Owner> owners) {
    publish(
        connection -> {
          drop(connection, "record_owner", tenant, owners.stream().map(Owner::id).toList());
          Query.batch(
              connection,
              "insert into record_owner (tenant, id, name, email, teams, active)"
                  + " values (?, ?, ?, ?, ?, ?)",
              owners,
              (bind, owner) ->
                  bind.number(tenant)
                      .text(owner.id())
                      .text(owner.name(), 300)
                      .text(owner.email(), 300)
                      .json(Map.of(TEAMS, List.copyOf(new TreeSet<>(owner.teams()))))
                      .flag(owner.active()));
          return 1;
        });
  }

  private static void drop(Connection connection, String table, int tenant, List<String> ids)
      throws SQLException {
    Query.batch(
        connection,
        "delete from " + table + " where tenant = ? and id = ?",
        ids,
        (bind, id) -> bind.number(tenant).text(id));
  }

  @Override
  public List<Team> teams(int tenant) {
    return ofTenant(
        "select * from owner_team where tenant = ? order by id",
        tenant,
        row -> new Team(row.text("id"), row.text("name")));
  }

  @Override
  public void saveTeams(int tenant, List<Team> teams) {
    publish(
        connection -> {
          drop(connection, "owner_team", tenant, teams.stream().map(Team::id).toList());
          Query.batch(
              connection,
              "insert into owner_team (tenant, id, name) values (?, ?, ?)",
              teams,
              (bind, team) -> bind.number(tenant).text(team.id()).text(team.name(), 300));
          return 1;
        });
  }

  @Override
  public List<AssociationType> associationTypes(int tenant) {
    return ofTenant(
        "select * from association_type where tenant = ? order by id",
        tenant,
        row ->
            new AssociationType(
                row.text("id"),
                row.text("from_type"),
                row.text("to_type"),
                row.text("label"),
                row.text("inverse"),
                row.text("inverse_label")));
  }

  @Override
  public void saveAssociationType(int tenant, AssociationType type) {
    publish(
        connection -> {
          Query.change(
              connection,
              "delete from association_type where tenant = ? and from_type = ? and id = ?",
              bind -> bind.number(tenant).text(type.from()).text(type.id()));
          return Query.change(
              connection,
              "insert into association_type (tenant, id, from_type, to_type, label, inverse,"
                  + " inverse_label) values (?, ?, ?, ?, ?, ?, ?)",
              bind ->
                  bind.number(tenant)
                      .text(type.id())
                      .text(type.from())
                      .text(type.to())
                      .text(type.label(), 200)
                      .text(type.inverse())
                      .text(type.inverseLabel(), 200));
        });
  }

  @Override
  public Page<Association> associations(RecordRef ref, @Nullable String type, PageRequest page) {
    String[] last = page.cursor() == null ? new String[0] : page.cursor().split(" ", 2);
    String sql =
        "select * from association where from_ref = ?"
            + (type == null ? "" : " and type = ?")
            + (last.length < 2 ? "" : " and (type > ? or (type = ? and to_ref > ?))")
            + " order by type, to_ref fetch first "
            + (page.limit() + 1)
            + " rows only";
    List<Association> rows =
        database.read(
            connection ->
                Query.list(
                    connection,
                    sql,
                    bind -> {
                      bind.text(ref.key());
                      if (type != null) {
                        bind.text(type);
                      }
                      if (last.length == 2) {
                        bind.text(last[0]).text(last[0]).text(last[1]);
                      }
                    },
                    TieTables::association));
    if (rows.size() <= page.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<Association> items = List.copyOf(rows.subList(0, page.limit()));
    Association end = items.get(items.size() - 1);
    return new Page<>(items, end.type() + " " + end.to().key());
  }

  @Override
  public void saveList(int tenant, RecordList list) {
    long id = Long.parseLong(list.id());
    database.write(
        connection -> {
          int met =
              Query.change(
                  connection,
                  "update record_list set name = ? where tenant = ? and id = ?",
                  bind -> bind.text(list.name(), 300).number(tenant).number(id));
          return met > 0
              ? met
              : Query.change(
                  connection,
                  "insert into record_list (id, tenant, name, object_type, created)"
                      + " values (?, ?, ?, ?, ?)",
                  bind ->
                      bind.number(id)
                          .number(tenant)
                          .text(list.name(), 300)
                          .text(list.objectType())
                          .instant(list.createdAt()));
        });
  }

  @Override
  public Optional<RecordList> list(int tenant, long id) {
    return database
        .read(
            connection ->
                Query.list(
                    connection,
                    "select * from record_list where tenant = ? and id = ?",
                    bind -> bind.number(tenant).number(id),
                    TieTables::list))
        .stream()
        .findFirst();
  }

  @Override
  public Page<RecordList> lists(int tenant, PageRequest page) {
    Cursors.Source<RecordList> source =
        new Cursors.Source<>(
            "select * from record_list where tenant = ?",
            bind -> bind.number(tenant),
            TieTables::list,
            list -> Long.parseLong(list.id()),
            true);
    return Cursors.byId(database, source, page);
  }

  @Override
  public void dropList(int tenant, long id) {
    database.write(
        connection -> {
          int met =
              Query.change(
                  connection,
                  "delete from record_list where tenant = ? and id = ?",
                  bind -> bind.number(tenant).number(id));
          return met == 0
              ? 0
              : Query.change(
                  connection, "delete from list_member where list = ?", bind -> bind.number(id));
        });
  }

  @Override
  public Page<ListMember> members(long list, PageRequest page) {
    String compare = page.backwards() ? "<" : ">";
    String sql =
        "select * from list_member where list = ?"
            + (page.cursor() == null ? "" : " and ref " + compare + " ?")
            + " order by ref"
            + (page.backwards() ? " desc" : "")
            + " fetch first "
            + (page.limit() + 1)
            + " rows only";
    List<ListMember> rows =
        database.read(
            connection ->
                Query.list(
                    connection,
                    sql,
                    bind -> {
                      bind.number(list);
                      if (page.cursor() != null) {
                        bind.text(page.cursor());
                      }
                    },
                    TieTables::member));
    if (rows.size() <= page.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<ListMember> items = List.copyOf(rows.subList(0, page.limit()));
    return new Page<>(items, items.get(items.size() - 1).ref().key());
  }
}
