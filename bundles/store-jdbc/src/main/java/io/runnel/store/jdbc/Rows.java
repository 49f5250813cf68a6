// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.Lane;
import io.runnel.host.StoredRecord;
import io.runnel.rules.event.MessageCodec;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.InboxEntry;
import io.runnel.store.Job;
import io.runnel.store.OutboxRow;
import io.runnel.store.PropertyChange;
import io.runnel.workflow.Enrolments.State;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values of rows. */
final class Rows {
  private static final String OLD = "o";
  private static final String NEW = "n";

  private Rows() {}

  static InboxEntry inbox(Row row, String lane, String message) throws SQLException {
    return new InboxEntry(
        row.number("id"),
        row.ref("ref"),
        row.integer(lane) == 0 ? Lane.LIVE : Lane.BULK,
        MessageCodec.read(row.json(message)));
  }

  static StoredRecord record(Row row) throws SQLException {
    return new StoredRecord(
        row.ref("ref"),
        row.number("version"),
        row.json("properties"),
        row.flag("complete"),
        new StoredRecord.Facts(
            row.instant("created"),
            row.instant("updated"),
            row.instantOrNull("host_time"),
            row.flag("deleted"),
            row.number("made_by")));
  }

  static Entry entry(Row row) throws SQLException {
    return new Entry(
        row.number("workflow"),
        row.ref("ref"),
        row.instant("first_at"),
        row.instant("last_at"),
        row.integer("enrolments"),
        row.number("active"));
  }

  static Enrolment enrolment(Row row) throws SQLException {
    return new Enrolment(
        row.number("id"),
        row.ref("ref"),
        row.number("workflow"),
        row.integer("version"),
        State.valueOf(row.text("state")),
        new Enrolment.Position(
            row.integer("step"),
            row.integer("visit"),
            row.integer("steps_run"),
            row.integer("depth"),
            row.instant("started"),
            row.instant("anchor"),
            row.instantOrNull("due"),
            row.textOrNull("reason")),
        row.json("memory"),
        row.number("revision"));
  }

  static OutboxRow.Address address(Row row) throws SQLException {
    return new OutboxRow.Address(
        row.number("workflow"),
        row.integer("version"),
        row.integer("step"),
        row.text("step_id"),
        row.integer("visit"),
        row.text("kind"),
        row.integer("kind_version"));
  }

  static OutboxRow outbox(Row row) throws SQLException {
    return new OutboxRow(
        row.number("id"),
        row.instant("due"),
        row.number("enrolment"),
        row.ref("ref"),
        address(row),
        row.integer("attempt"),
        row.instant("deadline"),
        row.json("inputs"));
  }

  static Job job(Row row) throws SQLException {
    return new Job(
        row.number("id"),
        row.integer("tenant"),
        row.text("kind"),
        row.number("workflow"),
        row.text("cursor_key"),
        row.number("done"),
        row.json("settings"));
  }

  static PropertyChange change(Row row) throws SQLException {
    Map<String, Object> values = row.json("vals");
    return new PropertyChange(
        row.ref("ref"),
        row.number("version"),
        row.text("property"),
        values.get(OLD),
        values.get(NEW),
        row.instant("happened"),
        row.text("source"));
  }

  static Map<String, Object> values(@Nullable Object oldValue, @Nullable Object newValue) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (oldValue != null) {
      values.put(OLD, oldValue);
    }
    if (newValue != null) {
      values.put(NEW, newValue);
    }
    return values;
  }
}
