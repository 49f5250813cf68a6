// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.kinds;

import io.runnel.kind.ActionKind;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.TriggerKind;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.settings.Binder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads a service's description and forms from its class. */
final class KindReader {
  private KindReader() {}

  static Installed read(Object service) {
    Kind kind = service.getClass().getAnnotation(Kind.class);
    if (kind == null) {
      String problem = service.getClass().getName() + " has no @Kind";
      return new Installed(service, null, null, List.of(), problem);
    }
    try {
      return usable(service, kind);
    } catch (IllegalArgumentException refused) {
      return new Installed(service, kind, null, List.of(), refused.getMessage());
    }
  }

  @SuppressWarnings("unchecked")
  private static Installed usable(Object service, Kind kind) {
    if (service instanceof ObjectType type) {
      InstalledType installed = InstalledType.of(kind.id(), kind.label(), type.properties());
      return new Installed(service, kind, installed, List.of(), null);
    }
    if (service instanceof TriggerKind<?> trigger) {
      List<Class<? extends Record>> forms = forms(service, TriggerKind.class);
      Binder settings = Binder.of(forms.get(0));
      Object installed = new InstalledTrigger(kind, (TriggerKind<Record>) trigger, settings);
      return new Installed(service, kind, installed, forms, null);
    }
    List<Class<? extends Record>> forms = forms(service, ActionKind.class);
    Object installed =
        new InstalledAction(
            kind,
            (ActionKind<Record, Record>) service,
            Binder.of(forms.get(0)),
            Binder.of(forms.get(1)));
    return new Installed(service, kind, installed, forms, null);
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
