// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.host;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.mirror.MirrorJob;
import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.HostFailure;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.rules.event.EventCodec;
import io.runnel.store.OutboxRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out effects whose other end is a host. Outbox threads call it. */
public final class HostEffects {
  /** Begins the inputs of an effect that reads a record again. */
  private static final String READ_AGAIN = "readAgain";

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private HostEffects() {}

  /**
   * What an attempt came to.
   *
   * @param outcome done, retry or fail
   * @param told what the host told, {@code null} if nothing
   */
  public record Result(Outcome<NoAnswer> outcome, @Nullable Told told) {}

  /** Whether an effect goes to a host. */
  public static boolean concerns(OutboxRow row) {
    return isReading(row) || !HostWrite.of(row).isEmpty();
  }

  /** Whether an effect only reads a record again. */
  public static boolean isReading(OutboxRow row) {
    return row.call().containsKey(READ_AGAIN);
  }

  /** Inputs of an effect that reads a record again because of an event. */
  public static Map<String, Object> readAgain(RecordEvent event) {
    return Map.of(READ_AGAIN, EventCodec.write(event));
  }

  /**
   * When to try again: a host that is away is no failure of the step, so only the deadline ends it.
   */
  public static Duration pause(int attempt, @Nullable Duration asked) {
    Duration grown = FIRST.multipliedBy(1L << Math.min(attempt - 1, 20));
    Duration pause = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
  }

  /** One attempt. */
  public static Result run(OutboxRow row, Parts parts) {
    List<HostWrite> writes = HostWrite.of(row);
    RecordRef ref = writes.isEmpty() ? row.ref() : writes.get(0).ref();
    Host host = parts.hosts().remote(ref.tenant(), ref.type());
    if (host == null) {
      return new Result(Outcome.retry("the host of " + ref.type() + " is not there now"), null);
    }
    try {
      HostEvents events = new HostEvents(host, parts.clock().instant());
      if (writes.isEmpty()) {
        return new Result(Outcome.done(NoAnswer.NOTHING), read(row, host, parts));
      }
      Result result = new HostWriter(host, row, events).write(writes);
      return result;
    } catch (HostFailure failure) {
      String why = "host " + host.instance() + ": " + failure.getMessage();
      return new Result(
          failure.sort() == HostFailure.Sort.PERMANENT
              ? Outcome.fail(why)
              : new Outcome.Retry<>(failure.retryAfter(), why),
          null);
    }
  }

  private static Told read(OutboxRow row, Host host, Parts parts) {
    Instant now = parts.clock().instant();
    RecordEvent asked = EventCodec.read(asked(row));
    RecordRef ref = row.ref();
    List<StoredRecord> found = host.read(List.of(ref));
    StoredRecord known = parts.store().records(List.of(ref)).get(ref);
    boolean there = known != null && !known.facts().deleted();
    if (found.isEmpty()) {
      return new Told(there ? List.of(gone(host, ref, now)) : List.of(), null);
    }
    boolean old = there || MirrorJob.isFilling(parts.store().openJobs(), host.instance(), ref);
    EventKind kind = old ? EventKind.UPDATED : EventKind.CREATED;
    Actor actor = asked.actor();
    HostEvents.Cause cause = new HostEvents.Cause(kind, actor, asked.origin());
    RecordEvent event = new HostEvents(host, now).whole(found.get(0), null, cause);
    return new Told(List.of(event), null);
  }

  private static RecordEvent gone(Host host, RecordRef ref, Instant now) {
    HostEvents.Cause cause =
        new HostEvents.Cause(EventKind.DELETED, Actor.UNKNOWN, Origin.outside(host.instance()));
    return new HostEvents(host, now).event(ref, cause, List.of(), now);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asked(OutboxRow row) {
    return (Map<String, Object>)
        java.util.Objects.requireNonNull((Map<?, ?>) row.call().get(READ_AGAIN));
  }
}
