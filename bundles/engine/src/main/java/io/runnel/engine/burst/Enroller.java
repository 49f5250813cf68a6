// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.match.Candidate;
import io.runnel.engine.publish.Active;
import io.runnel.host.RecordEvent;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.decide.Memory;
import io.runnel.rules.enrol.Admission;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.Enrolment;
import io.runnel.store.InboxEntry;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import io.runnel.workflow.WorkflowDocument.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes enrolments, of events that fire triggers and of requests. */
final class Enroller {
  private static final Logger LOG = LoggerFactory.getLogger(Enroller.class);

  private final Parts parts;
  private final WorkingSet set;
  private final Scribe scribe;
  private final Instant now;

  Enroller(Parts parts, WorkingSet set, Scribe scribe, Instant now) {
    this.parts = parts;
    this.set = set;
    this.scribe = scribe;
    this.now = now;
  }

  /**
   * Enrols the record in every workflow that the event fires, in order of publication.
   *
   * @param errors properties whose value was not of their type
   * @return what is to be run, in order
   */
  List<RecordLine.Go> fired(
      RecordEvent event, RecordSnapshot snapshot, List<Candidate> candidates, Set<String> errors) {
    Map<Long, Candidate> fired = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      Active active = candidate.active();
      Candidate known = fired.get(active.published().id());
      if (known == null || !reenrols(known) && reenrols(candidate)) {
        RecordSnapshot seen = snapshot.withZone(active.plan().document().settings().timeZone());
        if (fires(candidate, event, seen)) {
          fired.put(active.published().id(), candidate);
        }
      }
    }
    List<RecordLine.Go> started = new ArrayList<>();
    for (Candidate candidate : fired.values()) {
      Run run = admit(candidate.active(), event, candidate.part());
      if (run != null) {
        errors.forEach(
            name -> scribe.line(run.now(), HistoryEvent.DATA_ERROR, wrongType(name), null));
        started.add(new RecordLine.Go(run, new Cause.Started()));
      }
    }
    return started;
  }

  /** Of several parts that fire at once, one that may re-enrol counts before one that may not. */
  private static boolean reenrols(Candidate candidate) {
    Set<String> by = candidate.active().plan().document().trigger().reenrolBy();
    return by.isEmpty() || by.contains(candidate.part().id());
  }

  private static String wrongType(String property) {
    return "the value of " + property + " is not of its type; conditions on it are unknown";
  }

  private boolean fires(Candidate candidate, RecordEvent event, RecordSnapshot snapshot) {
    try {
      return candidate.fires(event, snapshot);
    } catch (RuntimeException | LinkageError failure) {
      LOG.warn("trigger {} failed", candidate.kind().kind().id(), failure);
      scribe.notEnrolled(
          event.record(),
          candidate.active().published().id(),
          candidate.active().published().version(),
          "the trigger " + candidate.kind().kind().id() + " failed: " + failure);
      return false;
    }
  }

  private @Nullable Run admit(Active active, RecordEvent event, Trigger part) {
    String chain = event.origin().isOurs() ? String.valueOf(event.origin().correlationId()) : "";
    Admission.Request request =
        new Admission.Request(
            active.plan(),
            active.on(),
            standing(active, event, chain),
            event,
            part.id(),
            event.origin().depth());
    WorkingRecord record = set.record(event.record());
    String refusal = Admission.refusal(request);
    if (refusal != null || record == null) {
      String why = refusal == null ? "its object type is not installed" : refusal;
      refuse(active, event.record(), why);
      return null;
    }
    Map<String, Object> memory = new LinkedHashMap<>();
    if (!event.facts().data().isEmpty()) {
      memory.put(Memory.EVENT, event.facts().data());
    }
    if (!chain.isEmpty()) {
      memory.put(Memory.CHAIN, chain);
    }
    Start start = new Start(active, record, memory, event.origin().depth());
    return start(start, "by " + part.kind() + " on " + event.kind().name());
  }

  private Admission.Standing standing(Active active, RecordEvent event, String chain) {
    WorkingRecord record = set.record(event.record());
    return new Admission.Standing(
        record != null && record.exists(),
        set.entry(active.published().id(), event.record()),
        chain);
  }

  private void refuse(Active active, io.runnel.host.RecordRef ref, String why) {
    scribe.notEnrolled(ref, active.published().id(), active.published().version(), why);
  }

  private record Start(
      Active active, WorkingRecord record, Map<String, Object> memory, int depth) {}

  private Run start(Start start, String how) {
    long id = parts.ids().next();
    Enrolment.Position at = new Enrolment.Position(-1, 1, 0, start.depth(), now, now, null, null);
    Enrolment enrolment =
        new Enrolment(
            id,
            start.record().ref(),
            start.active().published().id(),
            start.active().published().version(),
            State.ACTIVE,
            at,
            Map.copyOf(start.memory()),
            0);
    set.entered(enrolment.workflow(), enrolment.ref(), id, now);
    scribe.line(enrolment, HistoryEvent.ENROLLED, how, null);
    return set.start(enrolment, start.active().plan(), start.record());
  }

  /** Enrols on request; answers what is to be run, {@code null} if it was refused. */
  RecordLine.@Nullable Go requested(
      io.runnel.host.RecordRef ref, InboxEntry.Enrol request, @Nullable Active active) {
    if (active == null) {
      return null;
    }
    WorkingRecord record = set.record(ref);
    boolean exists = record != null && record.exists();
    if (record != null
        && request.existing()
        && !(exists && meets(active, record, links(active, ref)))) {
      return null;
    }
    Admission.Request asked =
        new Admission.Request(
            active.plan(),
            active.on(),
            new Admission.Standing(
                exists, set.entry(active.published().id(), ref), request.chain()),
            null,
            "",
            request.depth());
    String refusal = Admission.refusal(asked);
    if (refusal != null || record == null) {
      refuse(active, ref, refusal == null ? "its object type is not installed" : refusal);
      return null;
    }
    Map<String, Object> memory =
        request.chain().isEmpty() ? Map.of() : Map.of(Memory.CHAIN, request.chain());
    Run run = start(new Start(active, record, memory, request.depth()), "by " + request.by());
    return new RecordLine.Go(run, new Cause.Started());
  }

  private Links links(Active active, io.runnel.host.RecordRef ref) {
    return set.ties().links(ref, active.reads());
  }

  /** Whether a record meets the criteria of some part of the trigger. */
  private static boolean meets(Active active, WorkingRecord record, Links links) {
    RecordSnapshot snapshot =
        record.snapshot().withLinks(links).withZone(active.plan().document().settings().timeZone());
    return active.plan().document().trigger().parts().stream()
        .anyMatch(part -> part.criteria() != null && snapshot.test(part.criteria()).holds());
  }
}
