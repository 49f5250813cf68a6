// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.mirror.MirrorJob;
import io.runnel.engine.publish.Active;
import io.runnel.host.Lane;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.rules.decide.Decider;
import io.runnel.store.Enrolment;
import io.runnel.store.InboxEntry;
import io.runnel.store.Job;
import io.runnel.store.Lease;
import io.runnel.store.Pages;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fan-out work, a part per commit: enrol what matches, wake or take out what is inside, wake what
 * waited for a kind. The owner of the first slot does it, in the worker's thread; it asks the store
 * only when something was published or a kind came.
 */
final class Jobs {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final Parts parts;
  private final Pages pages;
  private final int most;
  private final Deque<Job> open = new ArrayDeque<>();
  private final AtomicBoolean kindsChanged = new AtomicBoolean(true);
  private long revision = -1;
  private @Nullable String parkedCursor;

  /**
   * @param most records of one part
   */
  Jobs(Parts parts, Pages pages, int most) {
    this.most = most;
    this.parts = parts;
    this.pages = pages;
    parts.kinds().onChange(() -> kindsChanged.set(true));
  }

  /** Does one part; answers whether there may be more. */
  boolean step(List<Lease> leases, long published) {
    boolean mine = leases.stream().anyMatch(lease -> lease.slot() == 0);
    if (!mine) {
      revision = -1;
      return false;
    }
    if (published != revision) {
      open.clear();
      for (Job job : parts.store().openJobs()) {
        if (!MirrorJob.isMirror(job)) {
          open.add(job);
        }
      }
      revision = published;
    }
    if (kindsChanged.getAndSet(false)) {
      parkedCursor = "";
    }
    if (parkedCursor != null) {
      wakeParked(leases);
      return true;
    }
    Job job = open.peek();
    if (job == null) {
      return false;
    }
    part(job, leases);
    return true;
  }

  private void wakeParked(List<Lease> leases) {
    String cursor = java.util.Objects.requireNonNull(parkedCursor);
    PageRequest request = new PageRequest(cursor.isEmpty() ? null : cursor, most, false);
    Page<Enrolment> page = pages.parked(0, null, request);
    Unit unit = new Unit(leases, revision);
    for (Enrolment enrolment : page.items()) {
      String reason = String.valueOf(enrolment.position().reason());
      if (reason.startsWith(Decider.MISSING_KIND)) {
        String kind = reason.substring(Decider.MISSING_KIND.length());
        boolean back =
            parts.kinds().action(kind).isPresent()
                || parts.kinds().type(enrolment.ref().tenant(), kind).isPresent();
        if (back) {
          wake(unit, enrolment, "the kind " + kind + " is back");
        }
      }
    }
    if (unit.appended.isEmpty() || committed(unit)) {
      parkedCursor = page.next();
    }
  }

  private void wake(Unit unit, Enrolment enrolment, String why) {
    append(unit, enrolment.ref(), new InboxEntry.Wake(enrolment.id(), why));
  }

  private void append(Unit unit, RecordRef ref, InboxEntry.Message message) {
    unit.appended.add(new InboxEntry(parts.ids().next(), ref, Lane.BULK, message));
  }

  private boolean committed(Unit unit) {
    boolean done = parts.store().commit(unit) instanceof io.runnel.store.CommitAnswer.Committed;
    if (!done) {
      revision = -1;
    }
    return done;
  }

  private void part(Job job, List<Lease> leases) {
    Unit unit = new Unit(leases, revision);
    Job next = job.kind().equals("enrolExisting") ? enrolExisting(job, unit) : inside(job, unit);
    if (next == null) {
      unit.jobsEnded.add(job);
    } else {
      unit.jobs.add(next);
    }
    if (committed(unit)) {
      open.poll();
      if (next == null) {
        LOG.info("{} of workflow {} is done", job.kind(), job.workflow());
      } else {
        open.addFirst(next);
      }
    }
  }

  private @Nullable Job enrolExisting(Job job, Unit unit) {
    Active active = parts.publisher().current().workflow(job.workflow());
    if (active == null) {
      return null;
    }
    String type = active.plan().document().objectType();
    List<StoredRecord> records =
        pages.scan(new Pages.Stretch(job.tenant(), type, Map.of(), job.cursor(), most));
    for (StoredRecord record : records) {
      append(
          unit,
          record.ref(),
          new InboxEntry.Enrol(job.workflow(), "publishing (existing records)", true));
    }
    return records.size() < most
        ? null
        : moved(job, records.get(most - 1).ref().key(), records.size());
  }

  private @Nullable Job inside(Job job, Unit unit) {
    long after = job.cursor().isEmpty() ? 0 : Long.parseLong(job.cursor());
    List<Enrolment> enrolments = pages.inside(job.workflow(), after, most);
    for (Enrolment enrolment : enrolments) {
      one(job, enrolment, unit);
    }
    return enrolments.size() < most
        ? null
        : moved(job, Long.toString(enrolments.get(most - 1).id()), enrolments.size());
  }

  private void one(Job job, Enrolment enrolment, Unit unit) {
    switch (job.kind()) {
      case "unenrolAll" ->
          append(
              unit,
              enrolment.ref(),
              new InboxEntry.Unenrol(job.workflow(), String.valueOf(job.settings().get("reason"))));
      case "wakeFrozen" -> {
        boolean sent = Decider.EFFECT.equals(enrolment.position().reason());
        if (enrolment.state() == State.FROZEN || sent) {
          wake(unit, enrolment, "the workflow is on again");
        }
      }
      case "move" -> {
        int version = Integer.parseInt(String.valueOf(job.settings().get("version")));
        append(unit, enrolment.ref(), new InboxEntry.Move(enrolment.id(), version));
      }
      default -> LOG.warn("there is no job of kind {}", job.kind());
    }
  }

  private static Job moved(Job job, String cursor, int more) {
    return new Job(
        job.id(),
        job.tenant(),
        job.kind(),
        job.workflow(),
        cursor,
        job.done() + more,
        new HashMap<>(job.settings()));
  }
}
