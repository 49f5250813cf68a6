// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.host.HostEffects;
import io.runnel.engine.host.HostWrite;
import io.runnel.engine.publish.Active;
import io.runnel.engine.trace.Trace;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.kind.Call;
import io.runnel.kind.Outcome;
import io.runnel.rules.decide.Situation.Running;
import io.runnel.rules.decide.StepAround;
import io.runnel.rules.decide.StepView;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindCalls;
import io.runnel.rules.kind.Neighbours;
import io.runnel.rules.settings.Bound;
import io.runnel.rules.snapshot.Links;
import io.runnel.rules.snapshot.LinksCodec;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.rules.snapshot.View;
import io.runnel.store.OutboxRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a kind with exactly the inputs that its outbox row keeps. */
final class EffectCall {
  private static final Logger LOG = LoggerFactory.getLogger(EffectCall.class);

  private EffectCall() {}

  static Attempt run(OutboxRow row, Parts parts) {
    try (Trace trace = trace(row)) {
      Attempt.Held held = held(row, parts);
      if (held != null) {
        return Attempt.held(row, held);
      }
      return HostEffects.concerns(row) ? host(row, parts) : call(row, parts);
    } catch (RuntimeException | LinkageError failure) {
      LOG.warn(
          "effect {} of {} failed: {}", row.onceKey(), row.address().kind(), failure.toString());
      return Attempt.called(row, Outcome.retry(failure.toString()), Map.of());
    }
  }

  private static Attempt host(OutboxRow row, Parts parts) {
    HostEffects.Result result = HostEffects.run(row, parts);
    return new Attempt(row, result.outcome(), answer(row, result), null, result.told());
  }

  /** The step's answer, with the ids that the host gave to new records. */
  private static Map<String, Object> answer(OutboxRow row, HostEffects.Result result) {
    Map<String, Object> answer = new HashMap<>(map(row.call().get("answer")));
    List<HostWrite> made = HostWrite.of(row).stream().filter(HostWrite::create).toList();
    List<RecordEvent> told =
        result.told() == null
            ? List.of()
            : result.told().events().stream()
                .filter(event -> event.kind().equals(EventKind.CREATED))
                .toList();
    for (int i = 0; i < Math.min(made.size(), told.size()); i++) {
      String wanted = made.get(i).ref().id();
      String given = told.get(i).record().id();
      answer.replaceAll((name, value) -> value.equals(wanted) ? given : value);
    }
    return answer;
  }

  private static Trace trace(OutboxRow row) {
    return new Trace()
        .with(Trace.WORKFLOW, row.address().workflow())
        .with(Trace.ENROLMENT, row.enrolment())
        .with(Trace.STEP, row.address().stepId())
        .with(Trace.KIND, row.address().kind());
  }

  private static Attempt.@Nullable Held held(OutboxRow row, Parts parts) {
    Active active = parts.publisher().current().workflow(row.address().workflow());
    if (active != null && active.running() == Running.FREEZE) {
      return Attempt.Held.FROZEN;
    }
    return active != null && active.running() == Running.SKIP ? Attempt.Held.SKIPPED : null;
  }

  /** Whether what held an attempt up is still so, now that the attempt is to be written. */
  static boolean stillHeld(OutboxRow row, Parts parts) {
    return held(row, parts) != null || !HostEffects.concerns(row) && kind(row, parts) == null;
  }

  private static @Nullable InstalledAction kind(OutboxRow row, Parts parts) {
    return parts
        .kinds()
        .action(row.address().kind())
        .filter(action -> action.kind().version() >= row.address().kindVersion())
        .orElse(null);
  }

  private static Attempt call(OutboxRow row, Parts parts) {
    InstalledAction action = kind(row, parts);
    if (action == null) {
      return Attempt.held(row, Attempt.Held.KIND_MISSING);
    }
    Map<String, Object> settings = map(row.call().get("settings"));
    if (row.address().kindVersion() < action.kind().version()) {
      settings = action.service().upgrade(row.address().kindVersion(), settings);
    }
    Bound bound = action.settings().bind(settings);
    Record value = bound.value();
    if (value == null) {
      String why = "settings: " + bound.problems().get(0).message();
      return Attempt.called(row, Outcome.fail(why), Map.of());
    }
    List<Call<Record>> calls = List.of(new Call<>(value, view(row, parts)));
    Outcome<?> outcome = KindCalls.runAll(action, calls).get(0);
    return Attempt.called(row, outcome, answer(action, outcome));
  }

  private static Map<String, Object> answer(InstalledAction action, Outcome<?> outcome) {
    return outcome instanceof Outcome.Done<?> done
        ? action.answer().write(done.answer())
        : Map.of();
  }

  private static StepView view(OutboxRow row, Parts parts) {
    InstalledType type =
        parts
            .kinds()
            .type(row.ref().tenant(), row.ref().type())
            .orElse(InstalledType.of(row.ref().type(), row.ref().type(), List.of()));
    long version =
        row.call().get("recordVersion") instanceof Number number ? number.longValue() : 0;
    Neighbours neighbours = new Neighbours(parts.kinds(), row.ref().tenant());
    Links links = LinksCodec.read(map(row.call().get("links")), neighbours::type);
    RecordSnapshot record =
        new RecordSnapshot(
                row.ref(), version, map(row.call().get("record")), true, type, View.PLAIN)
            .withLinks(links);
    Object anchor = row.call().get("anchor");
    Instant now = parts.clock().instant();
    return new StepView(
        record,
        answers(row),
        map(row.call().get("event")),
        new StepView.Times(now, anchor instanceof Instant at ? at : now, zone(row, parts)),
        new StepView.Turn(
            row.address().stepId(), row.address().visit(), row.attempt() + 1, row.onceKey()),
        new StepAround(parts.kinds(), row.ref().tenant(), StepAround.NewIds.NONE),
        links);
  }

  private static ZoneId zone(OutboxRow row, Parts parts) {
    Active active = parts.publisher().current().workflow(row.address().workflow());
    return active == null ? ZoneOffset.UTC : active.plan().document().settings().timeZone();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> answers(OutboxRow row) {
    Object value = row.call().get("answers");
    return value instanceof Map<?, ?> map ? (Map<String, Map<String, Object>>) map : Map.of();
  }
}
