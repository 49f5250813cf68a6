// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Published;
import io.runnel.host.Partition;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.kind.Needs;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.InboxEntry;
import io.runnel.store.Lease;
import io.runnel.store.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One try at a batch: reads, decides in rounds, and fills a unit. It writes nothing; a try that the
 * store turns down is thrown away and made again. Used by one thread.
 */
final class Batch {
  private final Parts parts;
  private final Published published;
  private final Set<Integer> slots;
  private final Unit unit;
  private final WorkingSet set;
  private final StepWrites stepWrites;
  private final HostSends hostSends;
  private final LineWorker worker;
  private final Answers answers;
  private final Map<RecordRef, RecordLine> lines = new LinkedHashMap<>();
  private final List<CallRunner.Waiting> waiting = new ArrayList<>();
  private final Map<RecordRef, Needs> wanted = new LinkedHashMap<>();

  Batch(Parts parts, List<Lease> leases, Work work, Rejections rejected) {
    this.parts = parts;
    this.published = parts.publisher().current();
    this.slots = leases.stream().map(Lease::slot).collect(Collectors.toSet());
    this.unit = new Unit(leases, published.revision());
    Instant now = parts.clock().instant();
    this.set = new WorkingSet(parts, published, Loaded.load(work, parts, published));
    set.asked(work.told());
    this.stepWrites = new StepWrites(parts, published, set, new StepWrites.Try(rejected, now));
    this.hostSends = new HostSends(parts, set, unit, now);
    this.answers = new Answers(set, rejected);
    Scribe scribe = new Scribe(parts, unit, now);
    this.worker = new LineWorker(this, scribe, rejected, now);
    enqueue(work);
  }

  private void enqueue(Work work) {
    unit.consumed.addAll(work.entries());
    // A host's answer first: an event that came before it may tell of the same write.
    for (InboxEntry entry : work.entries()) {
      if (entry.message() instanceof InboxEntry.HostAnswered) {
        line(entry.ref()).last(new RecordLine.Incoming(entry));
      }
    }
    for (InboxEntry entry : work.entries()) {
      if (!(entry.message() instanceof InboxEntry.HostAnswered)) {
        line(entry.ref()).last(new RecordLine.Incoming(entry));
      }
    }
    work.timers().forEach(timer -> line(timer.ref()).last(new RecordLine.Due(timer)));
    for (WriteRequest request : work.writes()) {
      List<RecordWrite> writes = request.writes();
      for (int i = 0; i < writes.size(); i++) {
        line(writes.get(i).ref()).last(new RecordLine.Write(request, i, writes.get(i)));
      }
    }
  }

  /** Decides everything. */
  Unit decide() {
    Collection<RecordLine> ready = List.copyOf(lines.values());
    while (!ready.isEmpty()) {
      for (RecordLine line : ready) {
        worker.advance(line);
      }
      ready = round();
    }
    set.write(unit);
    return unit;
  }

  /** Runs the calls that are waited for; answers the lines that have something to do again. */
  private Collection<RecordLine> round() {
    set.ties().load(wanted);
    wanted.clear();
    List<CallRunner.Waiting> calls = List.copyOf(waiting);
    waiting.clear();
    Map<CallRunner.Waiting, Outcome<?>> outcomes = CallRunner.run(calls);
    set.load(targets(outcomes.values()));
    stepWrites.prepare(outcomes.values());
    Set<RecordLine> ready = new LinkedHashSet<>();
    for (CallRunner.Waiting call : calls) {
      Outcome<?> outcome = java.util.Objects.requireNonNull(outcomes.get(call));
      call.line().first(List.of(new RecordLine.Go(call.run(), called(call.run(), outcome))));
      ready.add(call.line());
    }
    for (RecordLine line : lines.values()) {
      if (line.hasMore()) {
        ready.add(line);
      }
    }
    return ready;
  }

  /** Records that outcomes want changed: read at once if they were not read yet. */
  private static Set<RecordRef> targets(Collection<Outcome<?>> outcomes) {
    Set<RecordRef> targets = new LinkedHashSet<>();
    for (Outcome<?> outcome : outcomes) {
      if (outcome instanceof Outcome.Done<?> done) {
        done.changes().edits().forEach(edit -> targets.add(edit.record()));
      }
    }
    return targets;
  }

  private Cause called(Run run, Outcome<?> outcome) {
    if (outcome instanceof Outcome.Done<?> done && !done.changes().isEmpty()) {
      return wanted(run, done);
    }
    return new Cause.Called(outcome, "", null);
  }

  private Cause wanted(Run run, Outcome.Done<?> done) {
    int tenant = run.plan().tenant();
    HostSends.Parted parted = hostSends.part(tenant, done.changes());
    HostSends.Ready ready = hostSends.ready(tenant, parted.remote());
    if (ready.refusal() != null) {
      return new Cause.Called(done, "", ready.refusal());
    }
    StepWrites.Written written = stepWrites.write(run, parted.local());
    written.events().forEach(this::happened);
    unit.appended.addAll(written.entries());
    if (written.failure() == null && !ready.writes().isEmpty()) {
      hostSends.send(run, done, ready.writes());
      return new Cause.WritesSent();
    }
    return new Cause.Called(done, written.wrote(), written.failure());
  }

  /** Whether this node owns the record's slot. */
  boolean owns(RecordRef ref) {
    return slots.contains(Partition.slot(ref, parts.store().slots()));
  }

  /** An event of ours: matched in this batch, or sent to the slot's owner if it may matter. */
  void happened(RecordEvent event) {
    if (owns(event.record())) {
      line(event.record()).last(new RecordLine.Applied(event));
      return;
    }
    WorkingRecord record = set.record(event.record());
    if (record != null) {
      sendOn(event, record.snapshot().withEvent(event));
    }
  }

  /** Sends an event to the owner of its record's slot if it may matter there. */
  void sendOn(RecordEvent event, RecordSnapshot snapshot) {
    if (!published.index().candidates(event, snapshot).isEmpty() || waited(event)) {
      unit.appended.add(
          new InboxEntry(
              parts.ids().next(), event.record(), event.lane(), new InboxEntry.Occurred(event)));
    }
  }

  /** Whether the wait of some enrolment may depend on what changed. */
  private boolean waited(RecordEvent event) {
    return event.facts().changes().stream()
        .anyMatch(change -> published.waits().onAny(change.property()));
  }

  RecordLine line(RecordRef ref) {
    return lines.computeIfAbsent(ref, key -> new RecordLine());
  }

  /** Loads what is needed of a record with the next round. */
  void load(RecordRef ref, Needs needs) {
    wanted.merge(ref, needs, Needs::and);
  }

  void await(CallRunner.Waiting call) {
    waiting.add(call);
  }

  Parts parts() {
    return parts;
  }

  Published published() {
    return published;
  }

  WorkingSet set() {
    return set;
  }

  StepWrites stepWrites() {
    return stepWrites;
  }

  Unit unit() {
    return unit;
  }

  /** Answers for the writes from outside, to be given once the unit is committed. */
  Answers answers() {
    return answers;
  }
}
