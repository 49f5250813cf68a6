// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.host;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.HostType;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events about what a host answered. */
public final class HostEvents {
  private final Host host;
  private final Instant now;

  /** Events of a host that arrive now. */
  public HostEvents(Host host, Instant now) {
    this.host = host;
    this.now = now;
  }

  /**
   * Somebody else's change.
   *
   * @param kind what happened
   * @param origin where it comes from
   */
  public record Cause(EventKind kind, Actor actor, Origin origin) {}

  /** The names of the properties that a host knows of a type. */
  public static List<String> known(Host host, int tenant, String type) {
    for (HostType one : host.types()) {
      if (one.tenant() == tenant && one.type().equals(type)) {
        return one.properties().stream().map(Property::name).toList();
      }
    }
    return List.of();
  }

  /** A change that tells each property that the host knows. */
  public RecordEvent whole(StoredRecord record, @Nullable Map<String, Object> before, Cause cause) {
    RecordRef ref = record.ref();
    boolean created = cause.kind().equals(EventKind.CREATED);
    List<Change> changes = new ArrayList<>();
    if (!cause.kind().equals(EventKind.DELETED)) {
      for (String name : known(host, ref.tenant(), ref.type())) {
        Object value = record.properties().get(name);
        if (before != null && Objects.equals(before.get(name), value) || created && value == null) {
          continue;
        }
        changes.add(
            before == null ? Change.to(name, value) : Change.of(name, before.get(name), value));
      }
    }
    return event(ref, cause, changes, at(record));
  }

  /** A change of some properties. */
  public RecordEvent event(RecordRef ref, Cause cause, List<Change> changes, Instant at) {
    String key = host.instance() + ":" + ref.key() + ":" + at + ":" + changes.hashCode();
    return new RecordEvent(
        new RecordEvent.Identity(key, key, host.instance()),
        ref,
        cause.kind(),
        new RecordEvent.Facts(changes, true, Map.of(), SnapshotKind.NONE, Map.of()),
        new RecordEvent.Times(at, now, 0, null),
        cause.actor(),
        cause.origin(),
        Lane.LIVE);
  }

  /** When a record last changed in its host. */
  public Instant at(@Nullable StoredRecord record) {
    Instant told = record == null ? null : record.facts().hostTime();
    return told == null ? now : told;
  }
}
