// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Lane;
import io.runnel.host.Partition;
import io.runnel.host.RecordRef;
import io.runnel.rules.event.MessageCodec;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.InboxEntry;
import io.runnel.store.Job;
import io.runnel.store.OutboxRow;
import io.runnel.store.TimerRow;
import io.runnel.store.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the tables of work: inbox, enrolments, memories, timers, outbox, jobs. */
final class WorkTables {
  private final Connection connection;
  private final int slots;

  WorkTables(Connection connection, int slots) {
    this.connection = connection;
    this.slots = slots;
  }

  void write(Unit unit) throws SQLException {
    consume(unit.consumed);
    enrolments(unit.enrolments);
    entries(unit.entries);
    timers(unit);
    outbox(unit);
    append(unit.appended);
    jobs(unit);
  }

  private int slot(RecordRef ref) {
    return Partition.slot(ref, slots);
  }

  private void consume(List<InboxEntry> entries) throws SQLException {
    int[] met =
        Query.batch(
            connection,
            "delete from inbox where slot = ? and lane = ? and id = ?",
            entries,
            (bind, entry) -> bind.number(slot(entry.ref())).number(lane(entry)).number(entry.id()));
    for (int i = 0; i < met.length; i++) {
      if (met[i] != 1) {
        throw Commits.Turned.conflict("inbox:" + entries.get(i).id());
      }
    }
  }

  private static int lane(InboxEntry entry) {
    return entry.lane() == Lane.LIVE ? 0 : 1;
  }

  void append(List<InboxEntry> entries) throws SQLException {
    Query.batch(
        connection,
        "insert into inbox (slot, lane, id, ref, message) values (?, ?, ?, ?, ?)",
        entries,
        (bind, entry) ->
            bind.number(slot(entry.ref()))
                .number(lane(entry))
                .number(entry.id())
                .text(entry.ref().key())
                .json(MessageCodec.write(entry.message())));
  }

  private void enrolments(List<Enrolment> enrolments) throws SQLException {
    List<Enrolment> fresh = enrolments.stream().filter(one -> one.revision() == 1).toList();
    List<Enrolment> known =
        enrolments.stream()
            .filter(one -> one.revision() > 1)
            .sorted(Comparator.comparingLong(Enrolment::id))
            .toList();
    Query.batch(
        connection,
        "insert into enrolment (version, state, step, visit, steps_run, depth, anchor, due, reason,"
            + " memory, revision, id, ref, tenant, workflow, started)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fresh,
        (bind, one) ->
            values(bind, one)
                .number(one.id())
                .text(one.ref().key())
                .number(one.ref().tenant())
                .number(one.workflow())
                .instant(one.position().startedAt()));
    int[] met =
        Query.batch(
            connection,
            "update enrolment set version = ?, state = ?, step = ?, visit = ?, steps_run = ?,"
                + " depth = ?, anchor = ?, due = ?, reason = ?, memory = ?, revision = ?"
                + " where id = ? and revision = ?",
            known,
            (bind, one) -> values(bind, one).number(one.id()).number(one.revision() - 1));
    for (int i = 0; i < met.length; i++) {
      if (met[i] != 1) {
        throw Commits.Turned.conflict("enrolment:" + known.get(i).id());
      }
    }
  }

  private static Bind values(Bind bind, Enrolment one) throws SQLException {
    Enrolment.Position at = one.position();
    return bind.number(one.version())
        .text(one.state().name())
        .number(at.step())
        .number(at.visit())
        .number(at.stepsRun())
        .number(at.depth())
        .instant(at.anchor())
        .instant(at.due())
        .text(at.reason(), 500)
        .jsonOrNull(one.memory())
        .number(one.revision());
  }

  private void entries(List<Entry> entries) throws SQLException {
    List<Entry> ordered = new ArrayList<>(entries);
    ordered.sort(
        Comparator.comparing((Entry entry) -> entry.ref().key())
            .thenComparingLong(Entry::workflow));
    int[] met =
        Query.batch(
            connection,
            "update entry set first_at = ?, last_at = ?, enrolments = ?, active = ?"
                + " where ref = ? and workflow = ?",
            ordered,
            WorkTables::entry);
    List<Entry> fresh = new ArrayList<>();
    for (int i = 0; i < met.length; i++) {
      if (met[i] == 0) {
        fresh.add(ordered.get(i));
      }
    }
    Query.batch(
        connection,
        "insert into entry (first_at, last_at, enrolments, active, ref, workflow)"
            + " values (?, ?, ?, ?, ?, ?)",
        fresh,
        WorkTables::entry);
  }

  private static void entry(Bind bind, Entry entry) throws SQLException {
    bind.instant(entry.first())
        .instant(entry.last())
        .number(entry.count())
        .number(entry.active())
        .text(entry.ref().key())
        .number(entry.workflow());
  }

  private void timers(Unit unit) throws SQLException {
    Query.batch(
        connection,
        "delete from timer where slot = ? and due = ? and id = ?",
        unit.timersCleared,
        this::timer);
    Query.batch(
        connection,
        "insert into timer (slot, due, id, ref) values (?, ?, ?, ?)",
        unit.timersSet,
        (bind, timer) -> {
          timer(bind, timer);
          bind.text(timer.ref().key());
        });
  }

  private void timer(Bind bind, TimerRow timer) throws SQLException {
    bind.number(slot(timer.ref())).instant(timer.due()).number(timer.enrolment());
  }

  private void outbox(Unit unit) throws SQLException {
    Query.batch(
        connection,
        "insert into outbox (slot, due, id, ref, enrolment, workflow, version, step, step_id,"
            + " visit, kind, kind_version, attempt, deadline, inputs)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        unit.effectsAdded,
        (bind, row) -> {
          bind.number(slot(row.ref())).instant(row.due()).number(row.id()).text(row.ref().key());
          bind.number(row.enrolment());
          address(bind, row.address());
          bind.number(row.attempt()).instant(row.deadline()).json(row.call());
        });
    met(
        unit.effectsRetried,
        Query.batch(
            connection,
            "update outbox set due = ?, attempt = ? where id = ?",
            unit.effectsRetried,
            (bind, row) -> bind.instant(row.due()).number(row.attempt()).number(row.id())));
    met(
        unit.effectsEnded,
        Query.batch(
            connection,
            "delete from outbox where id = ?",
            unit.effectsEnded,
            (bind, row) -> bind.number(row.id())));
  }

  private static void met(List<OutboxRow> rows, int[] met) {
    for (int i = 0; i < met.length; i++) {
      if (met[i] != 1) {
        throw Commits.Turned.conflict("effect:" + rows.get(i).onceKey());
      }
    }
  }

  static void address(Bind bind, OutboxRow.Address address) throws SQLException {
    bind.number(address.workflow())
        .number(address.version())
        .number(address.step())
        .text(address.stepId())
        .number(address.visit())
        .text(address.kind())
        .number(address.kindVersion());
  }

  private void jobs(Unit unit) throws SQLException {
    List<Job> gone = new ArrayList<>(unit.jobs);
    gone.addAll(unit.jobsEnded);
    Query.batch(
        connection, "delete from job where id = ?", gone, (bind, job) -> bind.number(job.id()));
    insertJobs(unit.jobs);
  }

  void insertJobs(List<Job> jobs) throws SQLException {
    Query.batch(
        connection,
        "insert into job (id, tenant, kind, workflow, cursor_key, done, settings)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        jobs,
        (bind, job) ->
            bind.number(job.id())
                .number(job.tenant())
                .text(job.kind())
                .number(job.workflow())
                .text(job.cursor())
                .number(job.done())
                .json(job.settings()));
  }
}
