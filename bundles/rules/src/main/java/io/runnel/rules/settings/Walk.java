// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through settings along their form, and may replace scalars on the way. */
final class Walk {
  private final Visitor visitor;

  private Walk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Sees each scalar that is given or has an initial value. */
  interface Visitor {
    /** The value to put in its place; the same one for no change. */
    @Nullable Object at(Scalar type, Object json, Place place);
  }

  /**
   * @param pointer pointer to the scalar
   * @param required whether it is a field that must be given
   */
  record Place(String pointer, boolean required) {}

  /** The settings with what the visitor replaced; the same map if that is nothing. */
  static Map<String, Object> through(Form form, Map<String, Object> settings, Visitor visitor) {
    return new Walk(visitor).record(form, settings, "");
  }

  private Map<String, Object> record(Form form, Map<String, Object> settings, String pointer) {
    Map<String, Object> changed = null;
    for (Form.Component component : form.components().values()) {
      String name = component.name();
      Object json = component.given(settings);
      if (json == null) {
        continue;
      }
      Place place = new Place(Pointer.to(pointer, name), !component.rule().optional());
      Object replaced = value(component.type(), json, place);
      if (replaced != json) {
        changed = changed == null ? new LinkedHashMap<>(settings) : changed;
        put(changed, name, replaced);
      }
    }
    return changed == null ? settings : changed;
  }

  // A blank value stands in the map as null: left out, the initial value would come back.
  @SuppressWarnings("NullAway")
  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    map.put(name, value);
  }

  private @Nullable Object value(ValueType type, Object json, Place place) {
    if (type instanceof Scalar scalar) {
      return visitor.at(scalar, json, place);
    }
    if (type instanceof ValueType.Nested nested && json instanceof Map<?, ?> map) {
      return record(nested.form(), named(map), place.pointer());
    }
    if (type instanceof ValueType.ListOf list && json instanceof List<?> elements) {
      return list(list.element(), elements, place.pointer());
    }
    return json;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> named(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  private Object list(ValueType type, List<?> elements, String pointer) {
    List<@Nullable Object> replaced = new ArrayList<>();
    boolean same = true;
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      Place place = new Place(Pointer.to(pointer, i), false);
      Object value = element == null ? null : value(type, element, place);
      same &= value == element;
      replaced.add(value);
    }
    return same ? elements : replaced;
  }
}
