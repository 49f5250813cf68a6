// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Active;
import io.runnel.host.RecordRef;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.decide.Decider;
import io.runnel.rules.decide.Decision;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.StepAround;
import io.runnel.rules.snapshot.Links;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.store.InboxEntry;
import io.runnel.store.LedgerRow;
import io.runnel.store.OutboxRow;
import io.runnel.workflow.Enrolments.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes messages that are no events: requests and results addressed to a record's enrolments. */
final class Messages {
  private final Batch batch;
  private final Scribe scribe;
  private final Enroller enroller;
  private final Instant now;

  Messages(Batch batch, Scribe scribe, Enroller enroller, Instant now) {
    this.batch = batch;
    this.scribe = scribe;
    this.enroller = enroller;
    this.now = now;
  }

  /** Takes one; answers the enrolment to be moved along, {@code null} for none. */
  RecordLine.@Nullable Go take(InboxEntry entry) {
    InboxEntry.Message message = entry.message();
    if (message instanceof InboxEntry.Enrol enrol) {
      Active active = batch.published().workflow(enrol.workflow());
      return enroller.requested(entry.ref(), enrol, active);
    }
    if (message instanceof InboxEntry.Unenrol unenrol) {
      unenrol(entry.ref(), unenrol);
      return null;
    }
    if (message instanceof InboxEntry.EffectResult result) {
      Cause cause =
          new Cause.EffectEnded(result.step(), result.visit(), result.answer(), result.failure());
      return go(result.enrolment(), cause);
    }
    if (message instanceof InboxEntry.HostAnswered answered) {
      return answered(answered);
    }
    if (message instanceof InboxEntry.Wake wake) {
      return wake(wake);
    }
    return message instanceof InboxEntry.Move move ? move(move) : null;
  }

  private RecordLine.@Nullable Go answered(InboxEntry.HostAnswered answered) {
    InboxEntry.EffectResult result = answered.result();
    Cause cause =
        answered.again()
            ? new Cause.HostChanged(result.visit(), String.valueOf(result.failure()))
            : new Cause.EffectEnded(
                result.step(), result.visit(), result.answer(), result.failure());
    return go(result.enrolment(), cause);
  }

  private RecordLine.@Nullable Go go(long enrolment, Cause cause) {
    Run run = batch.set().run(enrolment);
    return run == null ? null : new RecordLine.Go(run, cause);
  }

  private void unenrol(RecordRef ref, InboxEntry.Unenrol unenrol) {
    Entry entry = batch.set().entry(unenrol.workflow(), ref);
    Run run = entry == null || entry.active() == 0 ? null : batch.set().run(entry.active());
    if (run != null) {
      end(run, unenrol.reason());
    }
  }

  /** Ends every enrolment of a record. */
  void endAll(RecordRef ref, String why) {
    for (Entry entry : batch.set().entriesOf(ref)) {
      Run run = entry.active() == 0 ? null : batch.set().run(entry.active());
      if (run != null) {
        end(run, why);
      }
    }
  }

  /** Ends one enrolment and takes its effect back, if one is under way. */
  void end(Run run, String why) {
    if (run.now().state().ended()) {
      return;
    }
    Decision decision =
        Decider.end(
            run.situation(batch.parts().kinds(), Links.NONE, now, StepAround.NewIds.NONE), why);
    run.now(decision.enrolment());
    scribe.lines(decision);
    batch.set().left(decision.enrolment());
    for (OutboxRow effect : batch.set().effectsOf(run.now().id())) {
      batch.unit().effectsEnded.add(effect);
      batch
          .unit()
          .ledger
          .add(
              new LedgerRow(
                  batch.parts().ids().next(),
                  run.plan().tenant(),
                  effect,
                  now,
                  "taken back: " + why));
    }
  }

  private RecordLine.@Nullable Go wake(InboxEntry.Wake wake) {
    Run run = batch.set().run(wake.enrolment());
    if (run == null || run.now().state().ended()) {
      return null;
    }
    boolean sent = false;
    for (OutboxRow effect : batch.set().effectsOf(wake.enrolment())) {
      sent = true;
      batch.unit().effectsRetried.add(effect.at(now, effect.attempt()));
    }
    if (sent && run.now().state() == State.PARKED) {
      Enrolment was = run.now();
      run.now(was.in(State.PARKED, was.position().resting(null, Decider.EFFECT)));
    }
    return new RecordLine.Go(run, new Cause.Woken(wake.reason()));
  }

  private RecordLine.@Nullable Go move(InboxEntry.Move move) {
    Run run = batch.set().run(move.enrolment());
    if (run == null || run.now().state().ended()) {
      return null;
    }
    int step = run.now().position().step();
    String stepId = step < 0 ? null : run.plan().node(step).step().id();
    Plan plan = batch.set().plan(run.now().workflow(), move.version());
    if (plan == null || stepId == null || !plan.numbers().containsKey(stepId)) {
      return null;
    }
    run.pin(plan);
    return new RecordLine.Go(run, new Cause.Moved(stepId));
  }
}
