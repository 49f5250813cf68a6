// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.kind.ActionKind;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.TriggerKind;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.settings.Binder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The sample kinds as if they were installed. */
final class SampleSource implements KindSource, KindNames {
  private final Map<String, InstalledAction> actions = new LinkedHashMap<>();
  private final Map<String, InstalledTrigger> triggers = new LinkedHashMap<>();
  private final Map<String, InstalledType> types = new LinkedHashMap<>();

  SampleSource() {
    trigger(new SampleKinds.Filter(), SampleKinds.Filter.Settings.class);
    trigger(new SampleKinds.CustomEvent(), SampleKinds.CustomEvent.Settings.class);
    action(new SampleKinds.If(), SampleKinds.If.Settings.class, NoAnswer.class);
    action(new SampleKinds.Coin(), SampleKinds.Coin.Settings.class, NoAnswer.class);
    action(new SampleKinds.Delay(), SampleKinds.Delay.Settings.class, NoAnswer.class);
    action(new SampleKinds.Edit(), SampleKinds.Edit.Settings.class, NoAnswer.class);
    action(
        new SampleKinds.CreateTask(),
        SampleKinds.CreateTask.Settings.class,
        SampleKinds.CreateTask.Answer.class);
    action(new SampleKinds.Call(), SampleKinds.Call.Settings.class, SampleKinds.Call.Answer.class);
    String[] countries =
        IntStream.range(0, 180).mapToObj(i -> "Country Number " + i).toArray(String[]::new);
    type(
        "contact",
        Property.of("firstname", "First name", PropertyType.TEXT),
        Property.of("company_id", "Company", PropertyType.TEXT),
        Property.of("score", "Score", PropertyType.NUMBER),
        Property.choice("lifecyclestage", "Stage", "Lead", "Customer"),
        Property.choice("country", "Country", countries));
    type("task", Property.of("title", "Title", PropertyType.TEXT));
  }

  @SuppressWarnings("unchecked")
  private void action(
      ActionKind<?, ?> service, Class<? extends Record> settings, Class<? extends Record> answer) {
    Kind kind = service.getClass().getAnnotation(Kind.class);
    actions.put(
        kind.id(),
        new InstalledAction(
            kind, (ActionKind<Record, Record>) service, Binder.of(settings), Binder.of(answer)));
  }

  @SuppressWarnings("unchecked")
  private void trigger(TriggerKind<?> service, Class<? extends Record> settings) {
    Kind kind = service.getClass().getAnnotation(Kind.class);
    triggers.put(
        kind.id(), new InstalledTrigger(kind, (TriggerKind<Record>) service, Binder.of(settings)));
  }

  private void type(String id, Property... properties) {
    types.put(id, InstalledType.of(id, id, List.of(properties)));
  }

  @Override
  public Optional<InstalledAction> action(String id) {
    return Optional.ofNullable(actions.get(id));
  }

  @Override
  public Optional<InstalledTrigger> trigger(String id) {
    return Optional.ofNullable(triggers.get(id));
  }

  @Override
  public Optional<InstalledType> type(int tenant, String id) {
    return Optional.ofNullable(types.get(id));
  }

  @Override
  public Set<String> actions() {
    return actions.keySet();
  }

  @Override
  public Set<String> triggers() {
    return triggers.keySet();
  }

  @Override
  public Set<String> types(int tenant) {
    return types.keySet();
  }
}
