// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.kind.ActionKind;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.TriggerKind;
import io.runnel.rules.document.KindNames;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.settings.Binder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds that a scenario was given; what the product would refuse is refused here too. */
final class InstalledKinds implements KindSource, KindNames {
  private final Map<String, InstalledAction> actions = new LinkedHashMap<>();
  private final Map<String, InstalledTrigger> triggers = new LinkedHashMap<>();
  private final Map<String, InstalledType> types = new LinkedHashMap<>();

  InstalledKinds(List<Object> services) {
    services.forEach(this::install);
  }

  @SuppressWarnings("unchecked")
  private void install(Object service) {
    Kind kind = service.getClass().getAnnotation(Kind.class);
    if (kind == null) {
      throw new IllegalArgumentException(service.getClass().getName() + " has no @Kind");
    }
    if (service instanceof ObjectType type) {
      types.put(kind.id(), InstalledType.of(kind.id(), kind.label(), type.properties()));
    } else if (service instanceof TriggerKind<?> trigger) {
      Binder settings = Binder.of(forms(service, TriggerKind.class).get(0));
      triggers.put(kind.id(), new InstalledTrigger(kind, (TriggerKind<Record>) trigger, settings));
    } else if (service instanceof ActionKind<?, ?> action) {
      List<Class<? extends Record>> forms = forms(service, ActionKind.class);
      actions.put(
          kind.id(),
          new InstalledAction(
              kind,
              (ActionKind<Record, Record>) action,
              Binder.of(forms.get(0)),
              Binder.of(forms.get(1))));
    } else {
      throw new IllegalArgumentException(
          service.getClass().getName() + " is no object type, trigger kind or action kind");
    }
  }

  private static List<Class<? extends Record>> forms(Object service, Class<?> sort) {
    for (Class<?> at = service.getClass(); at != null; at = at.getSuperclass()) {
      for (Type face : at.getGenericInterfaces()) {
        if (face instanceof ParameterizedType typed && typed.getRawType() == sort) {
          return records(service, typed);
        }
      }
    }
    throw mustName(service);
  }

  private static List<Class<? extends Record>> records(Object service, ParameterizedType face) {
    List<Class<? extends Record>> records = new ArrayList<>();
    for (Type argument : face.getActualTypeArguments()) {
      if (!(argument instanceof Class<?> form) || !form.isRecord()) {
        throw mustName(service);
      }
      records.add(form.asSubclass(Record.class));
    }
    return records;
  }

  private static IllegalArgumentException mustName(Object service) {
    return new IllegalArgumentException(
        service.getClass().getName() + " must name its records where it implements its kind");
  }

  /** Takes an action kind away, as if its bundle had gone; answers whether it was there. */
  boolean remove(String action) {
    return actions.remove(action) != null;
  }

  /** The object type, or a refusal that names those there are. */
  InstalledType requireType(String id) {
    InstalledType type = types.get(id);
    if (type == null) {
      throw new IllegalArgumentException(
          "the scenario was given no object type '" + id + "', only " + types.keySet());
    }
    return type;
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
  public Set<String> types(int tenant) {
    return types.keySet();
  }

  @Override
  public Set<String> actions() {
    return actions.keySet();
  }

  @Override
  public Set<String> triggers() {
    return triggers.keySet();
  }
}
