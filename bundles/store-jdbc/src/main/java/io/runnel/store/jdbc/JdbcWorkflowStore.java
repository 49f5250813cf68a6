// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.store.Job;
import io.runnel.store.Publication;
import io.runnel.store.WorkflowStore;
import io.runnel.workflow.Workflows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Workflows, drafts, versions and defined types. */
final class JdbcWorkflowStore implements WorkflowStore {
  private final Database database;

  JdbcWorkflowStore(Database database) {
    this.database = database;
  }

  @Override
  public void create(Row row) {
    database.write(
        connection ->
            Query.change(
                connection,
                "insert into workflow (id, tenant, draft, draft_revision, version, state, off_mode,"
                    + " deleted, updated, published) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                bind -> {
                  bind.number(row.id()).number(row.tenant()).json(row.draft());
                  bind.number(row.draftRevision());
                  status(bind, row.status()).instant(row.updatedAt());
                }));
  }

  private static Bind status(Bind bind, Status status) throws SQLException {
    return bind.number(status.version())
        .text(status.state().name())
        .text(status.offMode().name())
        .flag(status.deleted());
  }

  private static Row row(io.runnel.store.jdbc.Row row) throws SQLException {
    return new Row(
        row.number("id"),
        row.integer("tenant"),
        row.json("draft"),
        row.number("draft_revision"),
        new Status(
            row.integer("version"),
            Workflows.State.valueOf(row.text("state")),
            Workflows.OffMode.valueOf(row.text("off_mode")),
            row.flag("deleted")),
        row.instant("updated"));
  }

  @Override
  public Optional<Row> find(int tenant, long id) {
    return database
        .read(
            connection ->
                Query.list(
                    connection,
                    "select * from workflow where id = ? and tenant = ?",
                    bind -> bind.number(id).number(tenant),
                    JdbcWorkflowStore::row))
        .stream()
        .findFirst();
  }

  @Override
  public Page<Row> list(int tenant, PageRequest page) {
    return Cursors.byId(
        database,
        new Cursors.Source<>(
            "select * from workflow where tenant = ? and deleted = 0",
            bind -> bind.number(tenant),
            JdbcWorkflowStore::row,
            Row::id,
            true),
        page);
  }

  @Override
  public boolean saveDraft(DraftChange change) {
    return database.write(
            connection ->
                Query.change(
                    connection,
                    "update workflow set draft = ?, draft_revision = draft_revision + 1,"
                        + " updated = ? where id = ? and tenant = ? and draft_revision = ?",
                    bind ->
                        bind.json(change.draft())
                            .instant(change.at())
                            .number(change.id())
                            .number(change.tenant())
                            .number(change.expected())))
        == 1;
  }

  @Override
  public void publish(Publication.Version version, int tenant, List<Job> jobs) {
    database.write(
        connection -> {
          raiseRevision(connection);
          Query.change(
              connection,
              "insert into workflow_version (workflow, version, published, published_by, document)"
                  + " values (?, ?, ?, ?, ?)",
              bind ->
                  bind.number(version.workflow())
                      .number(version.version())
                      .instant(version.at())
                      .text(version.by(), 200)
                      .json(version.document()));
          Query.change(
              connection,
              "update workflow set version = ?, state = 'ON', updated = ?,"
                  + " published = case when published = 0 then ? else published end"
                  + " where id = ? and tenant = ?",
              bind ->
                  bind.number(version.version())
                      .instant(version.at())
                      .instant(version.at())
                      .number(version.workflow())
                      .number(tenant));
          return started(connection, jobs);
        });
  }

  @Override
  public void change(StatusChange change, List<Job> jobs) {
    database.write(
        connection -> {
          raiseRevision(connection);
          Query.change(
              connection,
              "update workflow set version = ?, state = ?, off_mode = ?, deleted = ?, updated = ?"
                  + " where id = ? and tenant = ?",
              bind ->
                  status(bind, change.status())
                      .instant(change.at())
                      .number(change.id())
                      .number(change.tenant()));
          return started(connection, jobs);
        });
  }

  private int started(Connection connection, List<Job> jobs) throws SQLException {
    new WorkTables(connection, database.slots()).insertJobs(jobs);
    database.dialect().wake(connection);
    return jobs.size();
  }

  static void raiseRevision(Connection connection) throws SQLException {
    Query.change(
        connection, "update publication set revision = revision + 1 where id = 1", bind -> {});
  }

  @Override
  public Publication published() {
    return database.read(
        connection -> {
          long revision = revision(connection);
          List<Publication.Published> workflows =
              Query.list(
                  connection,
                  "select w.id, w.tenant, w.version, w.state, w.off_mode, v.document"
                      + " from workflow w join workflow_version v"
                      + " on v.workflow = w.id and v.version = w.version"
                      + " where w.deleted = 0 order by w.published, w.id",
                  bind -> {},
                  row ->
                      new Publication.Published(
                          row.number("id"),
                          row.integer("tenant"),
                          row.integer("version"),
                          Workflows.State.valueOf(row.text("state")),
                          Workflows.OffMode.valueOf(row.text("off_mode")),
                          row.json("document")));
          return new Publication(revision, workflows);
        });
  }

  private long revision(Connection connection) throws SQLException {
    String sql = "select revision from publication where id = 1" + database.dialect().shareLock();
    return Query.list(connection, sql, bind -> {}, row -> row.number("revision")).get(0);
  }

  @Override
  public long revision() {
    return database.read(
        connection ->
            Query.list(
                    connection,
                    "select revision from publication where id = 1",
                    bind -> {},
                    row -> row.number("revision"))
                .get(0));
  }

  @Override
  public List<Publication.Version> versions(Collection<VersionKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<VersionKey> wanted = new HashSet<>(keys);
    List<Long> ids = keys.stream().map(VersionKey::workflow).distinct().sorted().toList();
    String sql = "select * from workflow_version where workflow in %s";
    List<Publication.Version> found = new ArrayList<>();
    for (Publication.Version version :
        database.read(
            connection -> Query.byNumbers(connection, sql, ids, JdbcWorkflowStore::version))) {
      if (wanted.contains(new VersionKey(version.workflow(), version.version()))) {
        found.add(version);
      }
    }
    return found;
  }

  private static Publication.Version version(io.runnel.store.jdbc.Row row) throws SQLException {
    return new Publication.Version(
        row.number("workflow"),
        row.integer("version"),
        row.instant("published"),
        row.text("published_by"),
        row.json("document"));
  }

  @Override
  public List<Publication.Version> versions(long workflow) {
    return database.read(
        connection ->
            Query.list(
                connection,
                "select * from workflow_version where workflow = ? order by version desc",
                bind -> bind.number(workflow),
                JdbcWorkflowStore::version));
  }

  @Override
  public Map<String, Map<String, Object>> types(int tenant) {
    Map<String, Map<String, Object>> types = new HashMap<>();
    database.read(
        connection ->
            Query.list(
                connection,
                "select id, definition from object_type where tenant = ?",
                bind -> bind.number(tenant),
                row -> types.put(row.text("id"), row.json("definition"))));
    return types;
  }

  @Override
  public void saveType(int tenant, String id, Map<String, Object> definition) {
    database.write(
        connection -> {
          raiseRevision(connection);
          Query.change(
              connection,
              "delete from object_type where tenant = ? and id = ?",
              bind -> bind.number(tenant).text(id));
          Query.change(
              connection,
              "insert into object_type (tenant, id, definition) values (?, ?, ?)",
              bind -> bind.number(tenant).text(id).json(definition));
          database.dialect().wake(connection);
          return 1;
        });
  }

  @Override
  public List<Integer> tenants() {
    Set<Integer> tenants = new java.util.TreeSet<>(Set.of(1));
    tenants.addAll(
        database.read(
            connection ->
                Query.list(
                    connection,
                    "select distinct tenant from workflow"
                        + " union select distinct tenant from object_type"
                        + " union select distinct tenant from association_type"
                        + " union select distinct tenant from record_owner",
                    bind -> {},
                    row -> row.integer("tenant"))));
    return List.copyOf(tenants);
  }
}
