// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Association;
import io.runnel.host.RecordList;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.store.Arrival;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.InboxEntry;
import io.runnel.store.Job;
import io.runnel.store.ListMember;
import io.runnel.store.Look;
import io.runnel.store.LookRequest;
import io.runnel.store.OutboxRow;
import io.runnel.store.PropertyChange;
import io.runnel.store.Store;
import io.runnel.store.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engine's path to the database; see {@link Store}. */
final class JdbcStore implements Store {
  private final Database database;
  private final Looker looker;
  private final Commits commits;
  private final Arrivals arrivals;

  JdbcStore(Database database) {
    this.database = database;
    this.looker = new Looker(database);
    this.commits = new Commits(database);
    this.arrivals = new Arrivals(database);
  }

  @Override
  public int slots() {
    return database.slots();
  }

  @Override
  public boolean singleProcess() {
    return database.dialect().singleProcess();
  }

  @Override
  public CommitAnswer commit(Unit unit) {
    return commits.commit(unit);
  }

  @Override
  public Look look(LookRequest request) {
    return looker.look(request);
  }

  @Override
  public List<String> append(List<Arrival> given) {
    return arrivals.append(given);
  }

  @Override
  public List<InboxEntry> waiting(Collection<RecordRef> records) {
    return byRef(
        "select id, ref, lane, message from inbox where ref in %s order by id",
        records, row -> Rows.inbox(row, "lane", "message"));
  }

  @Override
  public Map<RecordRef, StoredRecord> records(Collection<RecordRef> records) {
    Map<RecordRef, StoredRecord> found = new HashMap<>();
    for (StoredRecord record :
        byRef("select * from record where ref in %s", records, Rows::record)) {
      found.put(record.ref(), record);
    }
    return found;
  }

  @Override
  public List<Entry> entries(Collection<RecordRef> records) {
    return byRef("select * from entry where ref in %s", records, Rows::entry);
  }

  private <T> List<T> byRef(String sql, Collection<RecordRef> refs, Query.Reader<T> reader) {
    if (refs.isEmpty()) {
      return List.of();
    }
    List<String> keys = refs.stream().map(RecordRef::key).distinct().sorted().toList();
    return database.read(c -> Query.byTexts(c, sql, keys, reader));
  }

  private <T> List<T> byId(String sql, Collection<Long> ids, Query.Reader<T> reader) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Long> keys = ids.stream().distinct().sorted().toList();
    return database.read(c -> Query.byNumbers(c, sql, keys, reader));
  }

  @Override
  public Map<Long, Enrolment> enrolments(Collection<Long> ids) {
    Map<Long, Enrolment> found = new HashMap<>();
    for (Enrolment enrolment :
        byId("select * from enrolment where id in %s", ids, Rows::enrolment)) {
      found.put(enrolment.id(), enrolment);
    }
    return found;
  }

  @Override
  public List<OutboxRow> effectsOf(Collection<Long> enrolments) {
    return byId("select * from outbox where enrolment in %s", enrolments, Rows::outbox);
  }

  @Override
  public List<PropertyChange> changesSince(Map<RecordRef, Long> versions) {
    List<PropertyChange> wanted = new ArrayList<>();
    for (PropertyChange change :
        byRef(
            "select * from property_change where ref in %s order by ref, version desc",
            versions.keySet(), Rows::change)) {
      if (change.version() >= versions.getOrDefault(change.ref(), Long.MAX_VALUE)) {
        wanted.add(change);
      }
    }
    return wanted;
  }

  @Override
  public List<Association> associations(Collection<RecordRef> from, Collection<String> types) {
    return from.isEmpty()
        ? List.of()
        : database.read(connection -> new TieTables(connection).associations(from, types));
  }

  @Override
  public List<Association> standing(Collection<Association> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : database.read(connection -> new TieTables(connection).standing(wanted));
  }

  @Override
  public List<ListMember> memberships(Collection<RecordRef> records) {
    return byRef("select * from list_member where ref in %s", records, TieTables::member);
  }

  @Override
  public Map<Long, RecordList> lists(Collection<Long> ids) {
    Map<Long, RecordList> found = new HashMap<>();
    for (RecordList list : byId("select * from record_list where id in %s", ids, TieTables::list)) {
      found.put(Long.parseLong(list.id()), list);
    }
    return found;
  }

  @Override
  public List<Job> openJobs() {
    return database.read(
        c -> Query.list(c, "select * from job order by id", bind -> {}, Rows::job));
  }
}
