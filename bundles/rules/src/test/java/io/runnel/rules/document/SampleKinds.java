// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.EventKind;
import io.runnel.host.Problem;
import io.runnel.kind.ActionKind;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.Effect;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Field;
import io.runnel.kind.Footprint;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Span;
import io.runnel.kind.Step;
import io.runnel.kind.TextTemplate;
import io.runnel.kind.TriggerKind;
import io.runnel.workflow.Criteria;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kinds as a bundle would bring them, small enough for checks. */
final class SampleKinds {
  private SampleKinds() {}

  @Kind(id = "filter", label = "Filter")
  static final class Filter implements TriggerKind<Filter.Settings> {
    record Settings(Criteria criteria) {}

    @Override
    public EventFilter listensTo(Settings settings) {
      return EventFilter.of(EventKind.CREATED, EventKind.UPDATED)
          .changing(settings.criteria().properties());
    }
  }

  @Kind(id = "event.custom", label = "Custom event")
  static final class CustomEvent implements TriggerKind<CustomEvent.Settings> {
    record Settings(String name) {}

    @Override
    public EventFilter listensTo(Settings settings) {
      return EventFilter.of(EventKind.custom(settings.name()));
    }
  }

  @Kind(id = "branch.if", label = "If", effect = Effect.NONE)
  static final class If implements ActionKind<If.Settings, NoAnswer> {
    record Settings(List<BranchChoice> branches) {}

    @Override
    public Outcome<NoAnswer> run(Settings settings, Step step) {
      return Outcome.branch(settings.branches().get(0).id(), "the first");
    }
  }

  @Kind(id = "branch.coin", label = "Coin", effect = Effect.NONE)
  static final class Coin implements ActionKind<Coin.Settings, NoAnswer> {
    record Settings() {}

    @Override
    public Outcome<NoAnswer> run(Settings settings, Step step) {
      return Outcome.branch("heads", "always");
    }

    @Override
    public List<String> branches(Settings settings) {
      return List.of("heads", "tails");
    }
  }

  @Kind(id = "delay.for", label = "Delay", effect = Effect.NONE)
  static final class Delay implements ActionKind<Delay.Settings, NoAnswer> {
    record Settings(Span duration) {}

    @Override
    public Outcome<NoAnswer> run(Settings settings, Step step) {
      return Outcome.waitUntil(settings.duration().after(step.anchor(), step.zone()));
    }
  }

  @Kind(id = "record.edit", version = 2, label = "Edit", effect = Effect.RECORD)
  static final class Edit implements ActionKind<Edit.Settings, NoAnswer> {
    record Settings(List<Entry> set) {}

    record Entry(PropertyName property, PropertyValue value) {}

    @Override
    public Outcome<NoAnswer> run(Settings settings, Step step) {
      return Outcome.done(NoAnswer.NOTHING);
    }

    @Override
    public List<Problem> check(Settings settings) {
      return settings.set().isEmpty()
          ? List.of(Problem.at("/set", "there is nothing to set"))
          : List.of();
    }

    @Override
    public Map<String, Object> upgrade(int fromVersion, Map<String, Object> settings) {
      return Map.of("set", settings.getOrDefault("assign", List.of()));
    }
  }

  @Kind(id = "task.create", label = "Task", effect = Effect.RECORD)
  static final class CreateTask implements ActionKind<CreateTask.Settings, CreateTask.Answer> {
    record Settings(
        TextTemplate title, @Field(value = "Note", optional = true) TextTemplate note) {}

    record Answer(String task) {}

    @Override
    public Outcome<Answer> run(Settings settings, Step step) {
      return Outcome.done(new Answer("1"));
    }

    @Override
    public Footprint footprint(Settings settings) {
      return new Footprint(Set.of(), Set.of(), Set.of("task"));
    }
  }

  @Kind(id = "webhook.call", label = "Call", objectTypes = "contact")
  static final class Call implements ActionKind<Call.Settings, Call.Answer> {
    record Settings(String url, @Field(value = "Body", optional = true) TextTemplate body) {}

    record Answer(int status) {}

    @Override
    public Outcome<Answer> run(Settings settings, Step step) {
      return Outcome.done(new Answer(200));
    }

    @Override
    public List<Problem> check(Settings settings) {
      if (settings.url().equals("crash")) {
        throw new IllegalStateException("out of order");
      }
      return List.of();
    }
  }
}
