// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import io.runnel.testkit.clock.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Events as a host would send them. */
public final class Happened {
  private static final AtomicLong IDS = new AtomicLong();

  private Happened() {}

  /** An event with an id of its own. */
  public static RecordEvent event(
      TestClock clock, RecordRef ref, EventKind kind, RecordEvent.Facts facts) {
    return event("E-" + IDS.incrementAndGet(), clock, ref, kind).with(facts);
  }

  /** An event under a given id, still to be told its facts. */
  public static Pending event(String id, TestClock clock, RecordRef ref, EventKind kind) {
    return facts ->
        new RecordEvent(
            new RecordEvent.Identity(id, "host:" + id, "embedded"),
            ref,
            kind,
            facts,
            new RecordEvent.Times(clock.instant(), clock.instant(), 0, null),
            Actor.user("ada"),
            Origin.outside("host"),
            Lane.LIVE);
  }

  /** An event without its facts. */
  public interface Pending {
    RecordEvent with(RecordEvent.Facts facts);
  }

  /** One property changed. */
  public static RecordEvent.Facts changed(
      String property, @Nullable Object from, @Nullable Object to) {
    return RecordEvent.Facts.of(List.of(Change.of(property, from, to)));
  }

  /** A record came into being with these values. */
  public static RecordEvent.Facts created(Map<String, ?> values) {
    List<Change> changes = new ArrayList<>();
    values.forEach((name, value) -> changes.add(Change.of(name, null, value)));
    return RecordEvent.Facts.of(changes);
  }

  /** Fields of a custom event. */
  public static RecordEvent.Facts data(Map<String, Object> data) {
    return new RecordEvent.Facts(List.of(), true, Map.of(), SnapshotKind.NONE, data);
  }
}
