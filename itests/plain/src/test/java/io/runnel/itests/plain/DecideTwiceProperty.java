// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.runnel.actions.ChooseBranch;
import io.runnel.actions.CreateTask;
import io.runnel.actions.Delay;
import io.runnel.actions.EditRecord;
import io.runnel.engine.kinds.KindRegistry;
import io.runnel.host.RecordRef;
import io.runnel.kind.Call;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.objects.Contact;
import io.runnel.objects.Task;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.decide.Decider;
import io.runnel.rules.decide.Decision;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.PlanCompiler;
import io.runnel.rules.decide.Situation;
import io.runnel.rules.document.WorkflowCodec;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.Enrolment;
import io.runnel.triggers.RecordCreated;
import io.runnel.workflow.Enrolments.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Deciding twice on equal inputs gives equal decisions, whatever the workflow and the record. */
class DecideTwiceProperty {
  private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
  private static final RecordRef REF = new RecordRef(1, "contact", "c");
  private static final int MOST = 300;

  private static KindRegistry kinds() {
    KindRegistry kinds = new KindRegistry();
    List.of(
            new Contact(),
            new Task(),
            new RecordCreated(),
            new ChooseBranch(),
            new Delay(),
            new EditRecord(),
            new CreateTask(),
            new Send())
        .forEach(kinds::add);
    return kinds;
  }

  @Property(tries = 400)
  void equalInputsGiveEqualDecisions(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    KindRegistry kinds = kinds();
    Map<String, Object> document =
        World.document(Flows.of("contact", Flows.CREATED, steps(random)));
    Map<String, Object> record = record(random);
    Situation.Running running = Situation.Running.values()[random.nextInt(3)];
    Frame frame = new Frame(document, record, kinds, running);
    Enrolment enrolment = fresh();
    Instant now = START;
    Cause cause = new Cause.Started();
    for (int i = 0; i < MOST && cause != null; i++) {
      Decision one = Decider.decide(situation(frame, enrolment, now), cause);
      Decision two = Decider.decide(situation(frame, enrolment, now), cause);
      assertEquals(one, two);
      enrolment = one.enrolment().nextRevision();
      Instant due = enrolment.position().due();
      now = due != null && due.isAfter(now) ? due.plus(Duration.ofHours(random.nextInt(3))) : now;
      cause = next(one, random);
    }
  }

  private static @Nullable Cause next(Decision decision, Random random) throws Exception {
    Enrolment enrolment = decision.enrolment();
    if (decision.next() instanceof Decision.Run run) {
      Outcome<?> outcome = outcome(run.call(), random);
      return new Cause.Called(outcome, "wrote", random.nextInt(9) == 0 ? "taken" : null);
    }
    if (decision.next() instanceof Decision.Send send) {
      String failure = random.nextBoolean() ? "down" : null;
      int visit = enrolment.position().visit();
      return new Cause.EffectEnded(send.call().number(), visit, Map.of(), failure);
    }
    if (enrolment.state() == State.WAITING) {
      return new Cause.WaitOver();
    }
    return enrolment.state() == State.FROZEN && random.nextInt(3) > 0
        ? new Cause.Woken("on again")
        : null;
  }

  private static Outcome<?> outcome(Decision.PendingCall call, Random random) throws Exception {
    return switch (random.nextInt(8)) {
      case 0 -> Outcome.<NoAnswer>retry("later");
      case 1 -> Outcome.<NoAnswer>fail("no");
      default ->
          call.action().service().runAll(List.of(new Call<>(call.settings(), call.step()))).get(0);
    };
  }

  /** What stays the same while one enrolment is decided on. */
  private record Frame(
      Map<String, Object> document,
      Map<String, Object> record,
      KindRegistry kinds,
      Situation.Running running) {}

  private static Situation situation(Frame frame, Enrolment enrolment, Instant now) {
    Plan plan =
        PlanCompiler.compile(7, 1, 1, assertRead(WorkflowCodec.read(frame.document()).document()));
    RecordSnapshot snapshot =
        RecordSnapshot.missing(REF, frame.kinds().type(1, "contact").orElseThrow())
            .with(frame.record());
    return new Situation(
        plan,
        frame.running(),
        enrolment,
        snapshot,
        Links.NONE,
        0,
        frame.kinds(),
        now,
        creation -> creation);
  }

  private static <T> T assertRead(@Nullable T document) {
    assertNotNull(document);
    return document;
  }

  private static Enrolment fresh() {
    Enrolment.Position at = new Enrolment.Position(-1, 1, 0, 0, START, START, null, null);
    return new Enrolment(1, REF, 7, 1, State.ACTIVE, at, Map.of(), 0);
  }

  private static Map<String, Object> record(Random random) {
    return Map.of(
        "firstname", "n" + random.nextInt(3), "score", BigDecimal.valueOf(random.nextInt(100)));
  }

  private static String steps(Random random) {
    List<String> steps = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      steps.add(step("s" + i, random, random.nextInt(8)));
    }
    if (random.nextInt(3) == 0) {
      steps.add(0, Flows.delay("first", "PT1M"));
      steps.add("{'id': 'back', 'kind': 'goto', 'config': {'to': 'first'}}");
    }
    return String.join(",", steps);
  }

  private static String step(String id, Random random, int kind) {
    return switch (kind) {
      case 0 -> Flows.delay(id, "PT" + (1 + random.nextInt(5)) + "H");
      case 1 -> Flows.increment(id, "score");
      case 2 -> Flows.task(id, "Call {{record.firstname}}");
      case 3 -> Flows.step(id, "test.send", "score {{record.score}}");
      case 4 -> Flows.step(id, "test.absent", "x");
      case 5 ->
          "{'id': '%s', 'kind': 'test.send', 'disabled': true, 'config': {'text': 'x'}}"
              .formatted(id);
      case 6 ->
          "{'id': '%s', 'kind': 'test.send', 'onFailure': '%s', 'config': {'text': 'x'}}"
              .formatted(id, List.of("stop", "hold", "continue").get(random.nextInt(3)));
      default ->
          "{'id': '%s', 'kind': 'branch.if', 'branches': [{'id': 'b', 'criteria': %s, 'steps': [%s]}]}"
              .formatted(
                  id,
                  Flows.criteria("score", "gte", Integer.toString(random.nextInt(100))),
                  Flows.set(id + "in", "segment", "'big'"));
    };
  }
}
