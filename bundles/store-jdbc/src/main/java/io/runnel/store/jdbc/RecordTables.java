// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.store.CommitAnswer;
import io.runnel.store.PropertyChange;
import io.runnel.store.RecordChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes records, their history and their keys. */
final class RecordTables {
  /** Characters that a key column holds, in UTF-8 within the room that an index row has. */
  private static final int LONGEST = 400;

  private final Connection connection;

  RecordTables(Connection connection) {
    this.connection = connection;
  }

  /**
   * A key that a record wants or gives up.
   *
   * @param key tenant/type/property/value, empty to give up
   */
  private record Key(RecordRef ref, String property, String key) {}

  void write(List<RecordChange> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    keys(changes);
    List<RecordChange> ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparing(change -> change.after().ref().key()));
    List<RecordChange> fresh =
        ordered.stream().filter(change -> change.expectedVersion() == 0).toList();
    List<RecordChange> known =
        ordered.stream().filter(change -> change.expectedVersion() != 0).toList();
    insert(fresh);
    update(known);
    List<PropertyChange> history = new ArrayList<>();
    changes.forEach(change -> history.addAll(change.history()));
    history(history);
  }

  private void insert(List<RecordChange> fresh) throws SQLException {
    Query.batch(
        connection,
        "insert into record (version, properties, complete, created, updated, host_time, deleted,"
            + " made_by, ref) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fresh,
        (bind, change) -> values(bind, change.after()).text(change.after().ref().key()));
  }

  private void update(List<RecordChange> known) throws SQLException {
    int[] met =
        Query.batch(
            connection,
            "update record set version = ?, properties = ?, complete = ?, created = ?, updated = ?,"
                + " host_time = ?, deleted = ?, made_by = ? where ref = ? and version = ?",
            known,
            (bind, change) ->
                values(bind, change.after())
                    .text(change.after().ref().key())
                    .number(change.expectedVersion()));
    for (int i = 0; i < met.length; i++) {
      if (met[i] != 1) {
        throw Commits.Turned.conflict(known.get(i).after().ref().key());
      }
    }
  }

  private static Bind values(Bind bind, StoredRecord record) throws SQLException {
    StoredRecord.Facts facts = record.facts();
    return bind.number(record.version())
        .json(record.properties())
        .flag(record.complete())
        .instant(facts.createdAt())
        .instant(facts.updatedAt())
        .instant(facts.hostTime())
        .flag(facts.deleted())
        .number(facts.madeBy());
  }

  private void history(List<PropertyChange> history) throws SQLException {
    Query.batch(
        connection,
        "insert into property_change (ref, version, property, vals, happened, source)"
            + " values (?, ?, ?, ?, ?, ?)",
        history,
        (bind, change) ->
            bind.text(change.ref().key())
                .number(change.version())
                .text(change.property())
                .json(Rows.values(change.oldValue(), change.newValue()))
                .instant(change.at())
                .text(change.source(), 300));
  }

  /** Adds values told late, but for those that are there. */
  void late(List<PropertyChange> changes) throws SQLException {
    List<PropertyChange> ordered =
        changes.stream()
            .sorted(
                Comparator.comparing((PropertyChange change) -> change.ref().key())
                    .thenComparingLong(PropertyChange::version)
                    .thenComparing(PropertyChange::property))
            .toList();
    Query.batch(
        connection,
        "delete from property_change where ref = ? and version = ? and property = ?",
        ordered,
        (bind, change) ->
            bind.text(change.ref().key()).number(change.version()).text(change.property()));
    history(ordered);
  }

  private void keys(List<RecordChange> changes) throws SQLException {
    List<Key> unique = new ArrayList<>();
    List<Key> indexed = new ArrayList<>();
    for (RecordChange change : changes) {
      RecordRef ref = change.after().ref();
      change.keys().unique().forEach((name, value) -> unique.add(key(ref, name, value)));
      change.keys().indexed().forEach((name, value) -> indexed.add(key(ref, name, value)));
    }
    probe(unique);
    replace("unique_value", "ukey", unique);
    replace("index_value", "ikey", indexed);
  }

  private static Key key(RecordRef ref, String property, String value) {
    String start = ref.tenant() + "/" + ref.type() + "/" + property + "/";
    String full = value.isEmpty() ? "" : start + value;
    return new Key(ref, property, full.length() <= LONGEST ? full : start + digest(value));
  }

  /** Stands for a value that is too long for a key; a value itself never begins with a control. */
  private static String digest(String value) {
    try {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\u0001" + HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** Asks in one statement who has the wanted unique values. */
  private void probe(List<Key> keys) throws SQLException {
    Map<String, Key> wanted = new HashMap<>();
    for (Key key : keys) {
      Key other = key.key().isEmpty() ? null : wanted.putIfAbsent(key.key(), key);
      if (other != null && !other.ref().equals(key.ref())) {
        throw taken(key, other.ref().id());
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    List<String> texts = wanted.keySet().stream().sorted().toList();
    String sql = "select ukey, ref from unique_value where ukey in %s";
    Map<String, RecordRef> owners = new HashMap<>();
    Query.byTexts(connection, sql, texts, row -> owners.put(row.text("ukey"), row.ref("ref")));
    Set<List<Object>> replaced = new HashSet<>();
    keys.forEach(key -> replaced.add(List.of(key.ref(), key.property())));
    for (Key key : wanted.values()) {
      RecordRef owner = owners.get(key.key());
      if (owner != null
          && !owner.equals(key.ref())
          && !replaced.contains(List.of(owner, key.property()))) {
        throw taken(key, owner.id());
      }
    }
  }

  private static Commits.Turned taken(Key key, String owner) {
    String reason =
        "another "
            + key.ref().type()
            + " ("
            + owner
            + ") has the same "
            + key.property()
            + ", which must be unique";
    return new Commits.Turned(new CommitAnswer.Rejected(key.ref(), reason));
  }

  private void replace(String table, String column, List<Key> keys) throws SQLException {
    keys.sort(Comparator.comparing(Key::key).thenComparing(key -> key.ref().key()));
    Query.batch(
        connection,
        "delete from " + table + " where ref = ? and property = ?",
        keys,
        (bind, key) -> bind.text(key.ref().key()).text(key.property()));
    Query.batch(
        connection,
        "insert into " + table + " (" + column + ", ref, property) values (?, ?, ?)",
        keys.stream().filter(key -> !key.key().isEmpty()).toList(),
        (bind, key) -> bind.text(key.key()).text(key.ref().key()).text(key.property()));
  }
}
