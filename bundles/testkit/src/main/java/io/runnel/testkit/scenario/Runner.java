// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Changes;
import io.runnel.kind.Needs;
import io.runnel.kind.Outcome;
import io.runnel.kind.Surroundings;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.decide.Decider;
import io.runnel.rules.decide.Decision;
import io.runnel.rules.decide.Memory;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.Situation;
import io.runnel.rules.decide.Waits;
import io.runnel.rules.enrol.Admission;
import io.runnel.rules.snapshot.Links;
import io.runnel.store.Enrolment;
import io.runnel.store.Entry;
import io.runnel.testkit.clock.TestClock;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import io.runnel.workflow.WorkflowDocument.Trigger;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes events in, enrols and moves enrolments along, with the rules that the engine uses. What
 * happened goes last into the line, what it started goes first, as in the engine.
 */
final class Runner {
  private final InstalledKinds kinds;
  private final Records records;
  private final Journal journal;
  private final TestClock clock;
  private final Matcher matcher;
  private final Effects effects;
  private final List<Plan> plans = new ArrayList<>();
  private final Map<Long, Enrolment> enrolments = new LinkedHashMap<>();
  private final Map<List<Object>, Entry> entries = new HashMap<>();
  private final Map<Long, Needs> read = new HashMap<>();
  private final Deque<Runnable> line = new ArrayDeque<>();

  Runner(InstalledKinds kinds, Records records, Journal journal, TestClock clock) {
    this.kinds = kinds;
    this.records = records;
    this.journal = journal;
    this.clock = clock;
    this.matcher = new Matcher(kinds, records);
    this.effects = new Effects(journal, clock);
  }

  void publish(Plan plan) {
    plans.add(plan);
  }

  List<Plan> plans() {
    return plans;
  }

  /** A published workflow as a draft that is published after it may name it. */
  Optional<Surroundings.Workflow> workflow(String id) {
    Plan plan = plan(id);
    return plan == null
        ? Optional.empty()
        : Optional.of(
            new Surroundings.Workflow(
                plan.document().name(), plan.document().objectType(), true, false));
  }

  List<Enrolment> enrolments() {
    return List.copyOf(enrolments.values());
  }

  /** Takes an event in and works until nothing is left to do now. */
  void take(List<Records.Happened> happened) {
    happened.forEach(one -> line.addLast(() -> event(one)));
    drain();
  }

  /** Enrols by hand. */
  void enrol(Plan plan, RecordRef ref, String by) {
    line.addLast(
        () -> {
          String refusal = Admission.refusal(request(plan, ref, null, ""));
          if (refusal != null) {
            journal.whole(ref.id(), plan, HistoryEvent.NOT_ENROLLED, refusal);
          } else {
            start(new Start(plan, ref, Map.of(), 0), "by " + by).run();
          }
        });
    drain();
  }

  /** Works on what has become due. */
  void due() {
    Instant now = clock.instant();
    List<Enrolment> due = waiting(now);
    while (!due.isEmpty()) {
      due.forEach(one -> line.addLast(() -> go(one.id(), new Cause.WaitOver())));
      drain();
      due = waiting(now);
    }
    drain();
  }

  private List<Enrolment> waiting(Instant now) {
    return enrolments.values().stream()
        .filter(one -> one.state() == State.WAITING && isDue(one.position().due(), now))
        .sorted(Comparator.comparing(one -> String.valueOf(one.position().due())))
        .toList();
  }

  private static boolean isDue(@Nullable Instant due, Instant now) {
    return due != null && !due.isAfter(now);
  }

  private void drain() {
    do {
      for (Runnable next = line.poll(); next != null; next = line.poll()) {
        next.run();
      }
      effects.runDue().forEach(end -> line.addLast(() -> go(end.enrolment(), end.cause())));
    } while (!line.isEmpty());
  }

  private void event(Records.Happened happened) {
    RecordEvent event = happened.event();
    List<Runnable> started = new ArrayList<>(replanned(event));
    for (Plan plan : plans) {
      Trigger part = matcher.fired(plan, event, happened.snapshot());
      if (part != null) {
        String refusal = Admission.refusal(request(plan, event.record(), event, part.id()));
        if (refusal != null) {
          journal.whole(event.record().id(), plan, HistoryEvent.NOT_ENROLLED, refusal);
        } else {
          Start start = new Start(plan, event.record(), memory(event), event.origin().depth());
          started.add(start(start, "by " + part.kind() + " on " + event.kind().name()));
        }
      }
    }
    for (int i = started.size() - 1; i >= 0; i--) {
      line.addFirst(started.get(i));
    }
  }

  /** Waits whose end depends on what changed. */
  private List<Runnable> replanned(RecordEvent event) {
    List<Runnable> again = new ArrayList<>();
    for (Enrolment one : enrolments.values()) {
      if (one.ref().equals(event.record()) && one.state() == State.WAITING) {
        Plan plan = plans.get((int) one.workflow() - 1);
        Set<String> properties = Waits.properties(plan.node(one.position().step()), kinds);
        event.facts().changes().stream()
            .map(Change::property)
            .filter(properties::contains)
            .findFirst()
            .ifPresent(name -> again.add(() -> go(one.id(), new Cause.Reconsidered(name))));
      }
    }
    return again;
  }

  private Admission.Request request(
      Plan plan, RecordRef ref, @Nullable RecordEvent event, String part) {
    Entry entry = entries.get(List.of(plan.workflow(), ref));
    String chain = event == null ? "" : chain(event);
    Admission.Standing standing = new Admission.Standing(records.get(ref) != null, entry, chain);
    int depth = event == null ? 0 : event.origin().depth();
    return new Admission.Request(plan, true, standing, event, part, depth);
  }

  private static String chain(RecordEvent event) {
    return event.origin().isOurs() ? String.valueOf(event.origin().correlationId()) : "";
  }

  private static Map<String, Object> memory(RecordEvent event) {
    Map<String, Object> memory = new LinkedHashMap<>();
    if (!event.facts().data().isEmpty()) {
      memory.put(Memory.EVENT, event.facts().data());
    }
    if (!chain(event).isEmpty()) {
      memory.put(Memory.CHAIN, chain(event));
    }
    return memory;
  }

  private record Start(Plan plan, RecordRef ref, Map<String, Object> memory, int depth) {}

  private Runnable start(Start start, String how) {
    Instant now = clock.instant();
    long id = records.nextId();
    Plan plan = start.plan();
    Enrolment.Position at = new Enrolment.Position(-1, 1, 0, start.depth(), now, now, null, null);
    enrolments.put(
        id,
        new Enrolment(
            id, start.ref(), plan.workflow(), 1, State.ACTIVE, at, Map.copyOf(start.memory()), 0));
    List<Object> key = List.of(plan.workflow(), start.ref());
    Entry known = entries.get(key);
    Instant first = known == null ? now : known.first();
    int count = known == null ? 1 : known.count() + 1;
    entries.put(key, new Entry(plan.workflow(), start.ref(), first, now, count, id));
    journal.whole(start.ref().id(), plan, HistoryEvent.ENROLLED, how);
    return () -> go(id, new Cause.Started());
  }

  /** Moves an enrolment along until it rests. */
  private void go(long id, Cause cause) {
    Cause next = cause;
    while (next != null) {
      Enrolment was = java.util.Objects.requireNonNull(enrolments.get(id));
      Plan plan = plans.get((int) was.workflow() - 1);
      Needs needs = read.getOrDefault(id, Needs.NONE);
      Decision decision = Decider.decide(situation(plan, was, needs), next);
      next = follow(plan, decision);
    }
  }

  private Situation situation(Plan plan, Enrolment enrolment, Needs needs) {
    StoredRecord record = records.get(enrolment.ref());
    return new Situation(
        plan,
        Situation.Running.ON,
        enrolment,
        records.snapshot(enrolment.ref()).withZone(plan.document().settings().timeZone()),
        needs.isEmpty() ? Links.NONE : records.links(enrolment.ref(), needs, null),
        record == null ? 0 : record.facts().madeBy(),
        kinds,
        clock.instant(),
        creation -> records.idFor(enrolment.id() + " " + creation));
  }

  private @Nullable Cause follow(Plan plan, Decision decision) {
    Enrolment now = decision.enrolment();
    enrolments.put(now.id(), now);
    decision.lines().forEach(one -> journal.add(now.ref().id(), plan, one));
    if (now.state().ended()) {
      entries.computeIfPresent(
          List.of(plan.workflow(), now.ref()),
          (key, was) ->
              new Entry(was.workflow(), was.ref(), was.first(), was.last(), was.count(), 0));
    }
    if (decision.next() instanceof Decision.Send send) {
      effects.add(plan, now, send);
    }
    if (decision.next() instanceof Decision.Reads reads) {
      read.merge(now.id(), reads.needs(), Needs::and);
      return new Cause.Loaded();
    }
    return decision.next() instanceof Decision.Run run ? call(now, run.call()) : null;
  }

  private Cause call(Enrolment enrolment, Decision.PendingCall call) {
    Outcome<?> outcome = Calls.run(call, call.step());
    if (outcome instanceof Outcome.Done<?> done && !done.changes().isEmpty()) {
      String refusal = refusal(enrolment, done.changes());
      if (refusal != null) {
        return new Cause.Called(outcome, "", refusal);
      }
      Records.Written written = records.write(done.changes(), writer(enrolment));
      written.events().forEach(one -> line.addLast(() -> event(one)));
      if (written.failure() == null) {
        done.changes()
            .enrolments()
            .forEach(asked -> line.addLast(() -> enrolled(enrolment, asked)));
      }
      return new Cause.Called(outcome, written.wrote(), written.failure());
    }
    return new Cause.Called(outcome, "", null);
  }

  private @Nullable String refusal(Enrolment enrolment, Changes changes) {
    for (Changes.Enrol asked : changes.enrolments()) {
      Plan plan = plan(asked.workflow());
      if (plan == null) {
        return "there is no workflow " + asked.workflow() + " that was published";
      }
      if (plan.workflow() == enrolment.workflow()) {
        return "a workflow cannot enrol records in itself";
      }
      if (!plan.document().objectType().equals(asked.record().type())) {
        return "the workflow is for " + plan.document().objectType();
      }
    }
    return null;
  }

  private @Nullable Plan plan(String workflow) {
    return plans.stream()
        .filter(plan -> Long.toString(plan.workflow()).equals(workflow.strip()))
        .findFirst()
        .orElse(null);
  }

  private void enrolled(Enrolment by, Changes.Enrol asked) {
    Plan plan = java.util.Objects.requireNonNull(plan(asked.workflow()));
    Origin origin = writer(by).origin();
    Map<String, Object> memory = Map.of(Memory.CHAIN, String.valueOf(origin.correlationId()));
    Admission.Standing standing =
        new Admission.Standing(
            records.get(asked.record()) != null,
            entries.get(List.of(plan.workflow(), asked.record())),
            String.valueOf(origin.correlationId()));
    String refusal =
        Admission.refusal(new Admission.Request(plan, true, standing, null, "", origin.depth()));
    if (refusal != null) {
      journal.whole(asked.record().id(), plan, HistoryEvent.NOT_ENROLLED, refusal);
      return;
    }
    Start start = new Start(plan, asked.record(), memory, origin.depth());
    start(start, "by workflow " + by.workflow()).run();
  }

  private Records.Writer writer(Enrolment enrolment) {
    Object chain = enrolment.memory().get(Memory.CHAIN);
    String mine = Long.toString(enrolment.workflow());
    Origin origin =
        new Origin(
            "runnel",
            chain == null ? mine : chain + " > " + mine,
            enrolment.position().depth() + 1,
            enrolment.workflow(),
            enrolment.id());
    return new Records.Writer(clock.instant(), new Actor(Actor.Kind.WORKFLOW, mine), origin);
  }
}
