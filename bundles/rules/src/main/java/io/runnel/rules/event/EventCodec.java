// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Record events as maps: as they are stored, and as senders write them. */
public final class EventCodec {
  private EventCodec() {}

  /**
   * What a sender cannot say about its events.
   *
   * @param tenant tenant of the login or hook
   * @param hostInstance the host instance that the login or hook stands for
   * @param receivedAt now
   * @param idSupplier fresh ids for events that come without one
   */
  public record Defaults(
      int tenant, String hostInstance, Instant receivedAt, Supplier<String> idSupplier) {}

  /** The stored form, without loss, for {@link io.runnel.rules.json.Json#write}. */
  public static Map<String, Object> write(RecordEvent event) {
    return StoredEvent.write(event);
  }

  /**
   * Reads the stored form.
   *
   * @throws IllegalArgumentException if {@link #write} cannot have written it
   */
  public static RecordEvent read(Map<String, Object> stored) {
    return StoredEvent.read(new Stored(stored));
  }

  /**
   * Reads an event as senders write it: {@code objectType}, {@code recordId}, and, where they have
   * something to tell, {@code eventId, dedupKey, recordVersion, kind, changes [{property, old,
   * new}], changesComplete, properties, snapshotKind, occurredAt, order, actor {kind, id}, origin
   * {source, correlationId}, lane, data}.
   *
   * <ul>
   *   <li>an {@code old} or {@code new} that is left out is not known; {@code null} is blank
   *   <li>{@code properties} is what is known of the record after the event; each of them that is
   *       not among {@code changes} counts as one that may have changed (for a new record: that is
   *       new)
   *   <li>{@code eventId} also recognises repetitions, unless {@code dedupKey} is given (case B07)
   *   <li>tenant, host instance, time of receipt, depth, workflow and enrolment are not taken from
   *       the sender, even if they are there (case B31)
   * </ul>
   *
   * @param pointer JSON pointer to the event
   * @param problems gets everything that is wrong
   * @return {@code null} if problems were added
   */
  public static @Nullable RecordEvent readCanonical(
      Map<String, Object> json, Defaults defaults, String pointer, List<Problem> problems) {
    return new CanonicalEvent(new Members(json, pointer, problems), defaults).read();
  }
}
