// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.match.Candidate;
import io.runnel.engine.publish.Active;
import io.runnel.engine.trace.Trace;
import io.runnel.host.EventKind;
import io.runnel.host.KeptEvent;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.kind.Needs;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.decide.Decider;
import io.runnel.rules.decide.Decision;
import io.runnel.rules.decide.StepAround;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.Enrolment;
import io.runnel.store.InboxEntry;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works one record's line off until it is empty or waits for a call. */
final class LineWorker {
  private static final Logger LOG = LoggerFactory.getLogger(LineWorker.class);

  private final Batch batch;
  private final Scribe scribe;
  private final EventTaker taker;
  private final OutsideEvents outside;
  private final Enroller enroller;
  private final Messages messages;
  private final Replanner waits;
  private final Instant now;

  LineWorker(Batch batch, Scribe scribe, Rejections rejected, Instant now) {
    this.batch = batch;
    this.scribe = scribe;
    this.taker = new EventTaker(batch.set(), rejected, now);
    this.outside = new OutsideEvents(batch.parts(), batch.set(), batch.unit(), now);
    this.enroller = new Enroller(batch.parts(), batch.set(), scribe, now);
    this.messages = new Messages(batch, scribe, enroller, now);
    this.waits = new Replanner(batch);
    this.now = now;
  }

  void advance(RecordLine line) {
    RecordLine.Item item = line.next();
    while (item != null && !work(line, item)) {
      item = line.next();
    }
  }

  /** Does one item; answers whether the line now waits for a call. */
  private boolean work(RecordLine line, RecordLine.Item item) {
    if (item instanceof RecordLine.Go go) {
      return go(line, go);
    }
    if (item instanceof RecordLine.Incoming incoming) {
      return incoming(line, incoming);
    } else if (item instanceof RecordLine.Due due) {
      Run run = batch.set().run(due.timer().enrolment());
      if (run == null) {
        batch.unit().timersCleared.add(due.timer());
      } else {
        line.first(List.of(new RecordLine.Go(run, new Cause.WaitOver())));
      }
    } else if (item instanceof RecordLine.Write write) {
      return write(line, write);
    } else if (item instanceof RecordLine.Applied applied) {
      return event(line, applied.event());
    } else if (item instanceof RecordLine.Matched matched) {
      return matched(line, matched);
    }
    return false;
  }

  private boolean incoming(RecordLine line, RecordLine.Incoming item) {
    InboxEntry entry = item.entry();
    if (entry.message() instanceof InboxEntry.Occurred occurred) {
      return event(line, occurred.event());
    }
    if (entry.message() instanceof InboxEntry.Enrol enrol && enrol.existing()) {
      Active active = batch.published().workflow(enrol.workflow());
      if (active != null && lacks(line, item, entry.ref(), active.reads())) {
        return true;
      }
    }
    if (entry.message() instanceof InboxEntry.HostAnswered answered) {
      answered.records().forEach(this::answered);
    }
    RecordLine.Go go = messages.take(entry);
    if (go != null) {
      line.first(List.of(go));
    }
    return false;
  }

  /** Puts an item back until what it needs is loaded; answers whether it must wait for that. */
  private boolean lacks(RecordLine line, RecordLine.Item item, RecordRef ref, Needs needs) {
    if (batch.set().ties().has(ref, needs)) {
      return false;
    }
    line.first(List.of(item));
    batch.load(ref, needs);
    return true;
  }

  private boolean write(RecordLine line, RecordLine.Write item) {
    if (batch.answers().rejects(item)) {
      return false;
    }
    OutsideWrites writes = new OutsideWrites(batch.parts().ids()::next, now);
    WorkingRecord record = batch.set().record(item.write().ref());
    OutsideWrites.Applied applied = writes.apply(item.write(), record, item.request().actor());
    if (applied.refusal() != null) {
      batch.answers().refuse(item, applied.refusal());
    }
    return applied.event() != null && event(line, applied.event());
  }

  /** Takes in what a host answered to a step's writes, before the step goes on. */
  void answered(RecordEvent event) {
    WorkingRecord record = batch.set().record(event.record());
    if (record == null) {
      return;
    }
    if (!event.origin().isOurs()) {
      if (batch.owns(event.record())) {
        event(batch.line(event.record()), event);
      }
      return;
    }
    taker.take(event, record);
    if (event.kind().equals(EventKind.CREATED)) {
      record.claim(event.origin().workflow());
    }
    EventTaker.Taken told = EventTaker.asTold(event, record);
    if (batch.owns(event.record())) {
      enrol(batch.line(event.record()), told);
    } else {
      batch.sendOn(told.event(), told.snapshot());
    }
  }

  private boolean event(RecordLine line, RecordEvent event) {
    try (Trace trace = new Trace().with(Trace.EVENT, event.identity().eventId())) {
      return look(line, event);
    }
  }

  private boolean look(RecordLine line, RecordEvent event) {
    WorkingRecord record = batch.set().record(event.record());
    if (record == null) {
      String why = "there is no object type '" + event.record().type() + "'";
      batch.unit().aside.add(new KeptEvent(event.identity().eventId(), event, why, now));
      return false;
    }
    if (outside.readsAgain(event, record)) {
      return false;
    }
    boolean echo = outside.isEcho(event, record);
    EventTaker.Taken taken = taker.take(event, record);
    if (taken == null) {
      return false;
    }
    if (event.kind().equals(EventKind.DELETED)) {
      messages.endAll(event.record(), "the record was deleted");
    }
    return !echo && enrol(line, taken);
  }

  private boolean enrol(RecordLine line, EventTaker.Taken taken) {
    line.first(waits.concerned(taken.event()));
    List<Candidate> candidates =
        batch.published().index().candidates(taken.event(), taken.snapshot());
    return !candidates.isEmpty() && matched(line, new RecordLine.Matched(taken, candidates));
  }

  private boolean matched(RecordLine line, RecordLine.Matched item) {
    RecordEvent event = item.taken().event();
    Needs needs = Needs.NONE;
    for (Candidate candidate : item.candidates()) {
      needs = needs.and(candidate.needs());
    }
    if (lacks(line, item, event.record(), needs)) {
      return true;
    }
    RecordSnapshot snapshot = item.taken().snapshot();
    if (!needs.isEmpty()) {
      Ties ties = batch.set().ties();
      snapshot =
          snapshot.withLinks(
              ties.links(event.record(), needs), ties.linksBefore(event.record(), needs, event));
    }
    line.first(enroller.fired(event, snapshot, item.candidates(), item.taken().errors()));
    return false;
  }

  private boolean go(RecordLine line, RecordLine.Go go) {
    Run run = go.run();
    if (run.deletedWorkflow()) {
      messages.end(run, "the workflow was deleted");
      return false;
    }
    Decision decision = decide(run, go.cause());
    run.now(decision.enrolment());
    scribe.lines(decision);
    if (decision.enrolment().state().ended()) {
      batch.set().left(decision.enrolment());
    }
    Decision.PendingCall call = null;
    if (decision.next() instanceof Decision.Reads reads) {
      run.needs(reads.needs());
      RecordLine.Go again = new RecordLine.Go(run, new Cause.Loaded());
      if (lacks(line, again, run.now().ref(), reads.needs())) {
        return true;
      }
      line.first(List.of(again));
    } else if (decision.next() instanceof Decision.Send send) {
      scribe.send(decision.enrolment(), send);
    } else if (decision.next() instanceof Decision.Run next) {
      call = next.call();
      batch.await(new CallRunner.Waiting(line, run, call));
    }
    return call != null;
  }

  private Decision decide(Run run, Cause cause) {
    try {
      StepAround.NewIds ids = creation -> batch.stepWrites().id(run, creation);
      Links links = batch.set().ties().links(run.now().ref(), run.needs());
      return Decider.decide(run.situation(batch.parts().kinds(), links, now, ids), cause);
    } catch (RuntimeException failure) {
      LOG.error("enrolment {} cannot be decided on", run.now().id(), failure);
      return parked(run, failure);
    }
  }

  /** Parks an enrolment that a fault stopped, so that it does not hold up the others. */
  private static Decision parked(Run run, RuntimeException failure) {
    Enrolment was = run.now();
    Enrolment.Position at = was.position();
    Enrolment parked = was.in(State.PARKED, at.resting(null, Decider.REPAIR));
    Decision.Line line =
        new Decision.Line(at.step(), HistoryEvent.PARKED, "an internal fault: " + failure, null);
    return new Decision(parked, List.of(line), new Decision.Rest());
  }
}
