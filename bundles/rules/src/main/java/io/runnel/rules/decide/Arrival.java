// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Effect;
import io.runnel.kind.Footprint;
import io.runnel.kind.Needs;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.settings.Bound;
import io.runnel.rules.snapshot.LinksCodec;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.OutboxRow;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enrolment that comes to a step: is it passed over, held up, run, or sent? */
final class Arrival {
  private final Situation situation;
  private final Course course;

  Arrival(Situation situation, Course course) {
    this.situation = situation;
    this.course = course;
  }

  /** What must be done at this step, {@code null} if the enrolment has already gone on. */
  Decision.@Nullable Next next() {
    Step step = course.node().step();
    if (step.note().disabled()) {
      return skip("the step is disabled");
    }
    if (step.kind().equals(Step.GOTO)) {
      course.go(course.node().target());
      return null;
    }
    String type = course.plan.document().objectType();
    if (situation.kinds().type(course.plan.tenant(), type).isEmpty()) {
      return park("the object type " + type + " is not installed", type);
    }
    InstalledAction action = situation.kinds().action(step.kind()).orElse(null);
    if (action == null) {
      return park("the kind " + step.kind() + " is not installed", step.kind());
    }
    if (step.kindVersion() > action.kind().version()) {
      String needed = step.kind() + " version " + step.kindVersion();
      return park(needed + " is newer than the one installed", step.kind());
    }
    if (situation.running() == Situation.Running.SKIP && action.kind().effect() != Effect.NONE) {
      return skip("the workflow is off");
    }
    return call(action);
  }

  private Decision.@Nullable Next skip(String why) {
    course.line(HistoryEvent.STEP_SKIPPED, why, null);
    course.go(course.node().next());
    return null;
  }

  private Decision.Next park(String why, String kind) {
    course.line(HistoryEvent.PARKED, why, null);
    course.rest(State.PARKED, null, Decider.MISSING_KIND + kind);
    return new Decision.Rest();
  }

  private Decision.@Nullable Next call(InstalledAction action) {
    RecordSnapshot record = situation.record().withLinks(situation.links()).withTokens(tokens());
    Map<String, Object> settings = settings(action);
    Bound bound = action.settings().bind(settings);
    Record value = bound.value();
    if (value == null) {
      String why = "settings: " + bound.problems().get(0).message();
      return Decider.failed(course, why) ? null : new Decision.Rest();
    }
    Needs needs = course.node().reads().and(action.service().needs(value));
    if (!situation.links().covers(needs)) {
      return new Decision.Reads(needs);
    }
    if (createsAgain(action, value)) {
      return skip("this workflow made the record, so it makes no further ones for it");
    }
    Decision.PendingCall call = new Decision.PendingCall(course.step, action, value, view(record));
    if (action.kind().effect() != Effect.EXTERNAL) {
      return new Decision.Run(call);
    }
    course.line(HistoryEvent.EFFECT_SENT, null, null);
    course.rest(State.WAITING, null, Decider.EFFECT);
    return new Decision.Send(call, course.node().step().id(), inputs(action, settings, needs));
  }

  private Map<String, Object> settings(InstalledAction action) {
    Step step = course.node().step();
    Map<String, Object> settings = course.node().settings();
    int version = step.kindVersion();
    if (version > 0 && version < action.kind().version()) {
      settings = action.service().upgrade(version, settings);
    }
    return action.settings().resolve(settings, tokens());
  }

  private StepTokens tokens() {
    return new StepTokens(situation.record(), course.memory.answers(), course.memory.event());
  }

  private StepView view(RecordSnapshot record) {
    String stepId = course.node().step().id();
    String onceKey = OutboxRow.onceKey(course.enrolmentId(), stepId, course.visit);
    return new StepView(
        record,
        course.memory.answers(),
        course.memory.event(),
        new StepView.Times(
            situation.now(), course.anchor, course.plan.document().settings().timeZone()),
        new StepView.Turn(stepId, course.visit, course.memory.attempt(), onceKey),
        new StepAround(situation.kinds(), course.plan.tenant(), situation.ids()),
        situation.links());
  }

  private boolean createsAgain(InstalledAction action, Record settings) {
    if (situation.madeBy() != course.plan.workflow()) {
      return false;
    }
    Footprint footprint = action.service().footprint(settings);
    return !footprint.creates().isEmpty();
  }

  private Map<String, Object> inputs(
      InstalledAction action, Map<String, Object> settings, Needs needs) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("settings", action.settings().plain(settings));
    inputs.put("record", situation.record().properties());
    inputs.put("recordVersion", java.math.BigDecimal.valueOf(situation.record().version()));
    inputs.put("answers", course.memory.answers());
    inputs.put("event", course.memory.event());
    inputs.put("anchor", course.anchor);
    if (!needs.isEmpty()) {
      inputs.put("links", LinksCodec.write(situation.links()));
    }
    return inputs;
  }

  /** The answer as the map that later steps read. */
  Map<String, Object> answer(Record answer) {
    return situation
        .kinds()
        .action(course.node().step().kind())
        .map(action -> action.answer().write(answer))
        .orElse(Map.of());
  }
}
