// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import io.runnel.kind.ActionKind;
import io.runnel.kind.AssociationType;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.TriggerKind;
import io.runnel.rules.settings.Binder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads a service's description and forms from its class. */
public final class KindReader {
  private KindReader() {}

  /**
   * A kind that can be used.
   *
   * @param installed an {@link InstalledType}, {@link InstalledTrigger} or {@link InstalledAction}
   * @param forms classes of its settings and answer; empty for an object type
   */
  public record Readable(Object installed, List<Class<? extends Record>> forms) {}

  /**
   * The description of a service.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static Kind describe(Object service) {
    Kind kind = service.getClass().getAnnotation(Kind.class);
    if (kind == null) {
      throw new IllegalArgumentException(service.getClass().getName() + " has no @Kind");
    }
    return kind;
  }

  /**
   * Reads a service that has a description.
   *
   * @throws IllegalArgumentException saying why it cannot be used
   */
  @SuppressWarnings("unchecked")
  public static Readable read(Object service, Kind kind) {
    if (service instanceof ObjectType type) {
      return new Readable(objectType(type, kind), List.of());
    }
    if (service instanceof TriggerKind<?> trigger) {
      List<Class<? extends Record>> forms = forms(service, TriggerKind.class);
      Binder settings = Binder.of(forms.get(0));
      return new Readable(
          new InstalledTrigger(kind, (TriggerKind<Record>) trigger, settings), forms);
    }
    if (service instanceof ActionKind<?, ?> action) {
      List<Class<? extends Record>> forms = forms(service, ActionKind.class);
      Binder settings = Binder.of(forms.get(0));
      Binder answer = Binder.of(forms.get(1));
      return new Readable(
          new InstalledAction(kind, (ActionKind<Record, Record>) action, settings, answer), forms);
    }
    throw new IllegalArgumentException(
        service.getClass().getName() + " is no object type, trigger kind or action kind");
  }

  private static InstalledType objectType(ObjectType type, Kind kind) {
    List<AssociationType> declared = new ArrayList<>();
    type.associations().forEach(to -> declared.add(AssociationType.between(kind.id(), to)));
    declared.addAll(type.associationTypes());
    for (AssociationType one : declared) {
      if (!one.from().equals(kind.id())) {
        throw new IllegalArgumentException(
            "the association type " + one.id() + " must begin at " + kind.id());
      }
    }
    return InstalledType.of(kind.id(), kind.label(), type.properties()).with(declared);
  }

  private static List<Class<? extends Record>> forms(Object service, Class<?> sort) {
    for (Class<?> at = service.getClass(); at != null; at = at.getSuperclass()) {
      for (Type face : at.getGenericInterfaces()) {
        if (face instanceof ParameterizedType typed && typed.getRawType() == sort) {
          return records(typed);
        }
      }
    }
    throw new IllegalArgumentException(
        service.getClass().getName()
            + " must name its records: implements "
            + sort.getSimpleName()
            + "<Settings, …>");
  }

  private static List<Class<? extends Record>> records(ParameterizedType face) {
    List<Class<? extends Record>> records = new ArrayList<>();
    for (Type argument : face.getActualTypeArguments()) {
      if (!(argument instanceof Class<?> form) || !form.isRecord()) {
        throw new IllegalArgumentException(argument + " is not a record");
      }
      records.add(form.asSubclass(Record.class));
    }
    return records;
  }
}
