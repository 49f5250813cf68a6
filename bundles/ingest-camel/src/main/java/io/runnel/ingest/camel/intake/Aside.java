// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.Inbox;
import io.runnel.host.KeptEvent;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts what was rejected into the list of events kept aside. What cannot be read at all stands
 * there as an event of the type {@code unreadable}, with its place and the begin of its text.
 *
 * @param inbox has the list
 * @param tenant whose list
 * @param clock tells the time of receipt
 */
public record Aside(Inbox inbox, int tenant, InstantSource clock) {
  private static final String UNREADABLE = "unreadable";
  private static final int LONGEST_ID = 300;

  /** Keeps them; durable when it returns. */
  public void keep(List<Rejected> rejected) {
    if (!rejected.isEmpty()) {
      inbox.keepAside(rejected.stream().map(this::kept).toList());
    }
  }

  private KeptEvent kept(Rejected rejected) {
    RecordEvent event = rejected.event();
    RecordEvent kept = event == null || !storable(event) ? unreadable(rejected.piece()) : event;
    String key = rejected.piece().key() + (event == null ? "" : "/" + rejected.index());
    RecordEvent.Identity identity =
        new RecordEvent.Identity(
            UUID.randomUUID().toString(), "aside:" + key, kept.identity().hostInstance());
    String reason = place(rejected.piece()) + ": " + rejected.reason();
    return new KeptEvent(
        identity.eventId(), kept.with(identity), reason, kept.times().receivedAt());
  }

  /** A text with a zero character in it is no text to PostgreSQL. */
  private static boolean storable(RecordEvent event) {
    return event.toString().indexOf('\u0000') < 0;
  }

  private RecordEvent unreadable(Piece piece) {
    Map<String, Object> data = new LinkedHashMap<>(piece.where());
    data.put("text", piece.text());
    String id = place(piece);
    RecordEvent.Times times = new RecordEvent.Times(clock.instant(), clock.instant(), 0, null);
    return new RecordEvent(
        new RecordEvent.Identity("", null, Host.EMBEDDED),
        new RecordRef(tenant, UNREADABLE, id.substring(0, Math.min(id.length(), LONGEST_ID))),
        EventKind.custom(UNREADABLE),
        new RecordEvent.Facts(List.of(), true, Map.of(), SnapshotKind.NONE, data),
        times,
        Actor.UNKNOWN,
        Origin.outside(UNREADABLE),
        Lane.LIVE);
  }

  private static String place(Piece piece) {
    return String.join(
        ", ",
        piece.where().entrySet().stream()
            .map(part -> part.getKey() + " " + part.getValue())
            .toList());
  }
}
