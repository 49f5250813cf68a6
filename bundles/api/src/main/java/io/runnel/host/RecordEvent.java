// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one record, in the one form in which all hosts are understood (design
 * section 6). Values are {@code String}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate},
 * {@code Instant}, {@link Money} or lists of {@code String}; maps and lists are immutable.
 *
 * @param identity who says so and how a repetition is recognised
 * @param record the record
 * @param kind what happened
 * @param facts what changed and what is known of the record
 * @param times when it happened and arrived
 * @param actor who caused it
 * @param origin where it comes from, for breaking loops
 * @param lane how urgent it is
 */
public record RecordEvent(
    Identity identity,
    RecordRef record,
    EventKind kind,
    Facts facts,
    Times times,
    Actor actor,
    Origin origin,
    Lane lane) {

  /**
   * @param eventId our id of the event, unique; a host's own id may be used when it is unique
   * @param dedupKey equal for two deliveries of one event; absent when the host gives no unique id,
   *     version and time
   * @param hostInstance the host that sent it; {@code embedded} for our own records
   */
  public record Identity(String eventId, @Nullable String dedupKey, String hostInstance) {
    /** Longest event id that a store must hold, in characters. */
    public static final int MAX_EVENT_ID = 300;

    /** Longest dedup key that a store must hold, in characters. */
    public static final int MAX_DEDUP_KEY = 680;
  }

  /**
   * @param changes changed properties; for a created record every property that has a value
   * @param changesComplete whether all changed properties are listed
   * @param snapshot what is known of the record after the event, empty for {@code NONE}
   * @param snapshotKind how much the snapshot tells
   * @param data fields of a custom event, readable as {@code {{event.x}}}
   */
  public record Facts(
      List<Change> changes,
      boolean changesComplete,
      Map<String, Object> snapshot,
      SnapshotKind snapshotKind,
      Map<String, Object> data) {

    /** Changes that are all there is to say. */
    public static Facts of(List<Change> changes) {
      return new Facts(List.copyOf(changes), true, Map.of(), SnapshotKind.NONE, Map.of());
    }
  }

  /**
   * @param occurredAt when it happened in the host
   * @param receivedAt when it reached us
   * @param recordVersion the record's version after the event, 0 if the host tells none
   * @param order the host's own order mark within the record, if any
   */
  public record Times(
      Instant occurredAt, Instant receivedAt, long recordVersion, @Nullable String order) {}

  /** The change of one property, or {@code null} if it is not among the changes. */
  public @Nullable Change change(String property) {
    for (Change change : facts.changes()) {
      if (change.property().equals(property)) {
        return change;
      }
    }
    return null;
  }

  /** The same event under another identity. */
  public RecordEvent with(Identity other) {
    return new RecordEvent(other, record, kind, facts, times, actor, origin, lane);
  }

  /** The same event with other times. */
  public RecordEvent with(Times other) {
    return new RecordEvent(identity, record, kind, facts, other, actor, origin, lane);
  }

  /** The same event, of another kind and with other facts. */
  public RecordEvent with(EventKind otherKind, Facts other) {
    return new RecordEvent(identity, record, otherKind, other, times, actor, origin, lane);
  }
}
