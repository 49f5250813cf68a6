// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.mirror;

import io.runnel.engine.burst.Parts;
import io.runnel.host.Feed;
import io.runnel.host.Host;
import io.runnel.host.Host.Capability;
import io.runnel.host.HostFailure;
import io.runnel.host.HostStates;
import io.runnel.host.HostType;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.rules.kind.InstalledType;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.Pages;
import io.runnel.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mirror of one type of one host: what is due next, and how it went. One thread steps it. */
final class Mirror {
  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Parts parts;
  private final Pages pages;
  private final Host host;
  private final HostType type;
  private @Nullable Lease lease;
  private @Nullable MirrorJob job;
  private Instant due = Instant.EPOCH;
  private int failures;
  private volatile HostStates.State state;

  Mirror(Parts parts, Pages pages, Host host, HostType type) {
    this.parts = parts;
    this.pages = pages;
    this.host = host;
    this.type = type;
    this.state = state(HostStates.Phase.ELSEWHERE, null, null);
  }

  HostStates.State state() {
    return state;
  }

  boolean isOf(Host other, HostType otherType) {
    return host == other && type.equals(otherType);
  }

  /** Whose slot's owner looks after it, so that one node does. */
  RecordRef address() {
    return new RecordRef(type.tenant(), "host", host.instance() + "." + type.type());
  }

  Instant due() {
    return due;
  }

  /** Another node has it. */
  void leave() {
    if (lease != null) {
      lease = null;
      job = null;
      due = Instant.EPOCH;
      state = state(HostStates.Phase.ELSEWHERE, state.answeredAt(), null);
    }
  }

  /** Does what is due. */
  void step(Lease now) {
    if (!now.equals(lease)) {
      lease = now;
      job = null;
      due = Instant.EPOCH;
    }
    if (due.isAfter(parts.clock().instant())) {
      return;
    }
    try {
      boolean more = work(now);
      if (failures > 0) {
        LOG.info("host {} answers again", host.instance());
      }
      failures = 0;
      due = more ? Instant.EPOCH : parts.clock().instant().plus(host.rhythm().poll());
      state = state(phase(), parts.clock().instant(), null);
    } catch (RuntimeException failure) {
      failed(failure);
    }
  }

  private HostStates.Phase phase() {
    MirrorJob known = job;
    return known == null || known.following()
        ? HostStates.Phase.FOLLOWING
        : HostStates.Phase.BACK_FILL;
  }

  private void failed(RuntimeException failure) {
    failures++;
    Duration asked = failure instanceof HostFailure told ? told.retryAfter() : null;
    Duration grown = host.rhythm().poll().multipliedBy(1L << Math.min(failures - 1, 10));
    Duration pause = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    due = parts.clock().instant().plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
    String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    if (failures == 1) {
      LOG.warn("host {} ({}): {}; it will be asked again", host.instance(), type.type(), why);
    }
    state = state(state.phase(), state.answeredAt(), why);
    job = null;
  }

  private HostStates.State state(
      HostStates.Phase phase, @Nullable Instant answeredAt, @Nullable String failure) {
    long filled = job == null ? 0 : job.job().done();
    return new HostStates.State(
        host.instance(), type.tenant(), type.type(), phase, filled, answeredAt, failure);
  }

  /** One piece of work; answers whether there is more to do at once. */
  private boolean work(Lease now) {
    InstalledType installed =
        parts
            .kinds()
            .type(type.tenant(), type.type())
            .orElseThrow(
                () ->
                    HostFailure.unreachable(
                        "the object type " + type.type() + " is not installed", null));
    MirrorJob known = job == null ? load() : job;
    job = known;
    if (known == null) {
      job = begin(now);
      return true;
    }
    if (!known.following()) {
      MirrorJob next = new BackFill(parts, host, installed).part(known, now);
      job = next;
      if (next.following()) {
        LOG.info("{} {} of host {} mirrored", next.job().done(), type.type(), host.instance());
      }
      return true;
    }
    boolean more = known.feed() != null && follow(known, installed, now);
    return more || compares(Objects.requireNonNull(job), installed, now);
  }

  private @Nullable MirrorJob load() {
    return MirrorJob.find(parts.store().openJobs(), host.instance(), type.tenant(), type.type());
  }

  /** The feed's cursor is taken before the first page, so that nothing falls between the two. */
  private MirrorJob begin(Lease now) {
    MirrorJob fresh =
        MirrorJob.begin(parts.ids().next(), type.tenant(), host.instance(), type.type());
    if (can(Capability.FEED)) {
      Feed.Request request = new Feed.Request(type.tenant(), type.type(), null, 1);
      fresh = fresh.feed(host.changes(request).cursor());
    }
    if (!can(Capability.LIST)) {
      fresh = fresh.filled(null, 0, parts.clock().instant());
    }
    return save(fresh, now);
  }

  private boolean can(Capability capability) {
    return host.capabilities().contains(capability);
  }

  private boolean follow(MirrorJob known, InstalledType installed, Lease now) {
    String cursor = Objects.requireNonNull(known.feed());
    Feed feed = new Follower(parts, host, installed).look(type.tenant(), cursor);
    boolean moved = !feed.cursor().equals(cursor);
    if (moved) {
      job = save(known.feed(feed.cursor()), now);
    }
    // A feed that says "more" but stays where it is would be asked for ever.
    return moved && feed.more();
  }

  private boolean compares(MirrorJob known, InstalledType installed, Lease now) {
    Instant time = parts.clock().instant();
    boolean wanted = can(Capability.READ) && !can(Capability.FEED_DELETES);
    boolean isDue = !known.compared().plus(host.rhythm().compare()).isAfter(time);
    if (!wanted || known.comparing() == null && !isDue) {
      return false;
    }
    List<StoredRecord> stretch = Follower.stretch(pages, known, type.type());
    if (!stretch.isEmpty()) {
      new Follower(parts, host, installed).compare(stretch);
    }
    boolean more = stretch.size() == Follower.PART;
    MirrorJob next =
        more ? known.comparing(stretch.get(stretch.size() - 1).ref().key()) : known.compared(time);
    job = save(next, now);
    return more;
  }

  private MirrorJob save(MirrorJob wanted, Lease now) {
    Unit unit = new Unit(List.of(now), parts.publisher().current().revision());
    unit.jobs.add(wanted.job());
    CommitAnswer answer = parts.store().commit(unit);
    if (answer instanceof CommitAnswer.Conflict) {
      parts.publisher().reload();
      return save(wanted, now);
    }
    if (!(answer instanceof CommitAnswer.Committed)) {
      throw HostFailure.unreachable("another node looks after it now", null);
    }
    return wanted;
  }
}
