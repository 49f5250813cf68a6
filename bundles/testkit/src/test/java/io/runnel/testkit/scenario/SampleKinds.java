// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.host.EventKind;
import io.runnel.host.RecordEdit;
import io.runnel.kind.ActionKind;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.Changes;
import io.runnel.kind.Effect;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Outcome;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.Span;
import io.runnel.kind.Step;
import io.runnel.kind.TextTemplate;
import io.runnel.kind.TriggerKind;
import io.runnel.workflow.Criteria;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Kinds as a stranger would write them. */
final class SampleKinds {
  private SampleKinds() {}

  @Kind(id = "house", label = "House")
  static final class House implements ObjectType {
    @Override
    public List<Property> properties() {
      return List.of(
          Property.of("street", "Street", PropertyType.TEXT),
          Property.of("rooms", "Rooms", PropertyType.NUMBER),
          Property.of("size", "Size", PropertyType.TEXT));
    }
  }

  @Kind(id = "house.matches", label = "House matches")
  static final class Matches implements TriggerKind<Matches.Settings> {
    record Settings(Criteria criteria) {}

    @Override
    public EventFilter listensTo(Settings settings) {
      return EventFilter.of(EventKind.CREATED, EventKind.UPDATED)
          .changing(settings.criteria().properties());
    }

    @Override
    public io.runnel.kind.Verdict matches(
        Settings settings, io.runnel.host.RecordEvent event, io.runnel.kind.Snapshot snapshot) {
      return snapshot.before().test(settings.criteria()).holds()
          ? io.runnel.kind.Verdict.no("it matched before")
          : snapshot.test(settings.criteria());
    }
  }

  @Kind(id = "house.if", label = "If", effect = Effect.NONE)
  static final class If implements ActionKind<If.Settings, NoAnswer> {
    record Settings(List<BranchChoice> branches) {}

    @Override
    public Outcome<NoAnswer> run(Settings settings, Step step) {
      for (BranchChoice branch : settings.branches()) {
        Criteria criteria = branch.criteria();
        if (criteria != null && step.record().test(criteria).holds()) {
          return Outcome.branch(branch.id(), "it holds");
        }
      }
      return Outcome.branch(Outcome.Branch.OTHERWISE, "none holds");
    }
  }

  @Kind(id = "house.wait", label = "Wait", effect = Effect.NONE)
  static final class Wait implements ActionKind<Wait.Settings, NoAnswer> {
    record Settings(Span duration) {}

    @Override
    public Outcome<NoAnswer> run(Settings settings, Step step) {
      return Outcome.waitUntil(settings.duration().after(step.anchor(), step.zone()));
    }
  }

  @Kind(id = "house.size", label = "Set the size", effect = Effect.RECORD)
  static final class SetSize implements ActionKind<SetSize.Settings, NoAnswer> {
    record Settings(TextTemplate size) {}

    @Override
    public Outcome<NoAnswer> run(Settings settings, Step step) {
      return Outcome.done(
          NoAnswer.NOTHING,
          Changes.NONE.edit(
              step.record().ref(), List.of(RecordEdit.set("size", settings.size().text()))));
    }
  }

  /** Tells somebody outside; a test says what becomes of each try. */
  @Kind(id = "house.tell", label = "Tell", effect = Effect.EXTERNAL)
  static final class Tell implements ActionKind<Tell.Settings, Tell.Answer> {
    record Settings(TextTemplate what) {}

    record Answer(String receipt) {}

    final List<String> told = new ArrayList<>();
    final Deque<Outcome<Answer>> next = new ArrayDeque<>();

    @Override
    public Outcome<Answer> run(Settings settings, Step step) {
      told.add(settings.what().text() + " by " + step.onceKey() + " try " + step.attempt());
      return next.isEmpty() ? Outcome.done(new Answer("r" + told.size())) : next.remove();
    }
  }

  /** Says that it touches nothing, but counts. */
  @Kind(id = "house.forgetful", label = "Forgetful", effect = Effect.NONE)
  static final class Unequal implements ActionKind<Unequal.Settings, Unequal.Answer> {
    record Settings() {}

    record Answer(int count) {}

    private int count;

    @Override
    public Outcome<Answer> run(Settings settings, Step step) {
      return Outcome.done(new Answer(++count));
    }
  }

  static Map<String, Object> house(String street, int rooms) {
    return Map.of("street", street, "rooms", rooms);
  }
}
