// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.burst.BatchRunner;
import io.runnel.engine.burst.Parts;
import io.runnel.engine.burst.Work;
import io.runnel.engine.burst.WriteRequest;
import io.runnel.engine.time.Signal;
import io.runnel.host.Refusal;
import io.runnel.store.InboxEntry;
import io.runnel.store.Lease;
import io.runnel.store.Look;
import io.runnel.store.LookRequest;
import io.runnel.store.StoreFailure;
import io.runnel.store.TimerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a node that decides. It looks, decides what it finds in one batch, commits, and
 * sleeps until the next timer is due, a signal is raised, or a second has passed: that sweep is
 * also the heartbeat of its leases.
 */
final class Worker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final Parts parts;
  private final OwnedSlots slots;
  private final Outbox outbox;
  private final Jobs jobs;
  private final Intake intake;
  private final Signal signal;
  private final Shares shares;
  private final int most;
  private final BatchRunner batches;
  private volatile boolean stopping;
  private volatile @Nullable String trouble;
  private @Nullable Instant nextDue;

  Worker(Parts parts, Duties duties, Wakers wakers) {
    this.parts = parts;
    this.slots = duties.slots();
    this.outbox = duties.outbox();
    this.jobs = duties.jobs();
    this.intake = wakers.intake();
    this.signal = wakers.signal();
    this.shares = wakers.shares();
    this.most = duties.limits().batch();
    this.batches = new BatchRunner(parts);
  }

  /**
   * @param slots what it owns
   * @param outbox effects
   * @param jobs fan-out work
   * @param limits how much is done at a time
   */
  record Duties(OwnedSlots slots, Outbox outbox, Jobs jobs, Limits limits) {}

  /**
   * @param signal ends the worker's sleep
   * @param intake writes from outside
   * @param shares tenants' shares of the live lane
   */
  record Wakers(Signal signal, Intake intake, Shares shares) {}

  /** What keeps it from working, {@code null} if nothing does. Any thread. */
  @Nullable String trouble() {
    return trouble;
  }

  void stop() {
    stopping = true;
    signal.raise();
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        boolean worked = cycle();
        trouble = null;
        if (!worked) {
          signal.await(pause());
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        stopping = true;
      } catch (RuntimeException failure) {
        failed(failure);
      }
    }
    refuse(intake.drain(Integer.MAX_VALUE), "the engine is stopping");
    stopOutbox();
  }

  private void stopOutbox() {
    try {
      outbox.stop(slots.last());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.warn("effects under way will be tried again: {}", failure.toString());
    }
  }

  private void failed(RuntimeException failure) {
    trouble = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    if (failure instanceof StoreFailure) {
      LOG.warn("the store does not answer: {}", trouble);
    } else {
      LOG.error("the worker failed and goes on", failure);
    }
    slots.forget();
    try {
      signal.await(SWEEP);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  private Duration pause() {
    Instant due = nextDue;
    if (due == null) {
      return SWEEP;
    }
    Duration pause = parts.clock().pauseUntil(due);
    return pause.compareTo(SWEEP) < 0 ? pause : SWEEP;
  }

  /** One look and what follows from it; answers whether there was anything to do. */
  private boolean cycle() {
    List<Lease> leases = slots.held();
    if (leases.isEmpty()) {
      shares.renew();
      return false;
    }
    boolean worked = outbox.commitFinished(leases);
    Instant now = parts.clock().instant();
    LookRequest request = new LookRequest(leases, now, most, slots.renewal());
    Look look = parts.store().look(request);
    slots.looked(request, look);
    if (look.held() < leases.size()) {
      return true;
    }
    nextDue = look.nextDue();
    parts.publisher().at(look.revision());
    worked |= jobs.step(leases, look.revision());
    Work work = work(look);
    if (!work.isEmpty()) {
      run(leases, work);
      worked = true;
    }
    outbox.offer(look.effects());
    return worked;
  }

  private Work work(Look look) {
    List<InboxEntry> entries = look.entries();
    List<TimerRow> timers = look.timers();
    boolean full = entries.size() >= most;
    if (full) {
      entries = entries.subList(0, most);
    } else {
      shares.renew();
      entries = new ArrayList<>(entries);
      entries.sort(Comparator.comparingLong(InboxEntry::id)); // In each record's own order.
    }
    if (timers.size() > most) {
      timers = timers.subList(0, most);
    }
    Work work = new Work(entries, timers, intake.drain(most));
    return full ? withAllWaiting(work) : work;
  }

  /** Takes every waiting entry of every record that the batch writes (design section 7.6). */
  private Work withAllWaiting(Work work) {
    List<InboxEntry> entries = new ArrayList<>(parts.store().waiting(work.records()));
    return new Work(entries, work.timers(), work.writes());
  }

  private void run(List<Lease> leases, Work work) {
    try {
      BatchRunner.Result result = batches.run(leases, work);
      if (result == BatchRunner.Result.FENCED) {
        slots.forget();
        refuse(work.writes(), "another node took over");
      } else if (result == BatchRunner.Result.CONFLICTED) {
        conflicted(leases, work);
      }
    } catch (RuntimeException failure) {
      if (failure instanceof StoreFailure store && !store.lasting()) {
        refuse(work.writes(), "it is not known whether it was written: " + failure.getMessage());
        throw failure;
      }
      failed(leases, work, failure);
    }
  }

  private void conflicted(List<Lease> leases, Work work) {
    if (work.size() > 1) {
      inHalves(leases, work);
    } else {
      refuse(work.writes(), "the record is changed by somebody else all the time; try again");
    }
  }

  /** Finds the one piece of work with which no batch can be made, and takes it off the line. */
  private void failed(List<Lease> leases, Work work, RuntimeException failure) {
    if (work.size() > 1) {
      inHalves(leases, work);
    } else {
      refuse(work.writes(), "it cannot be written: " + failure.getMessage());
      batches.setAside(leases, work, failure);
    }
  }

  private void inHalves(List<Lease> leases, Work work) {
    run(leases, work.half());
    run(leases, work.rest());
  }

  private static void refuse(List<WriteRequest> writes, String why) {
    Refusal refusal = new Refusal(Refusal.Reason.UNAVAILABLE, why);
    writes.forEach(write -> write.answer().completeExceptionally(refusal));
  }
}
