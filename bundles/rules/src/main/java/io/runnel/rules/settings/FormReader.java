// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.kind.Field;
import io.runnel.rules.document.Nearest;
import io.runnel.rules.json.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads forms off record classes. It looks at the class alone and keeps nothing, so that a kind's
 * bundle can leave.
 */
final class FormReader {
  private static final String ALLOWED =
      "allowed are String, boolean, int, long, BigDecimal, LocalDate, LocalTime, Instant, Duration,"
          + " Period, enums, PropertyName, TextTemplate, PropertyValue, Span, Criteria, Money,"
          + " Map<String, String>, records of these, and List of these or of BranchChoice";

  private final Set<Class<?>> open = new LinkedHashSet<>();

  private FormReader() {}

  /**
   * The form of a record class.
   *
   * @throws IllegalArgumentException naming class, component and type if it is outside the list of
   *     {@link io.runnel.kind.SettingsTypes}, or its description does not fit it
   */
  static Form read(Class<? extends Record> type) {
    return new FormReader().form(type);
  }

  private Form form(Class<? extends Record> type) {
    if (!open.add(type)) {
      throw new IllegalArgumentException(type.getName() + " contains itself");
    }
    Map<String, Form.Component> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), component(component));
    }
    Form form = new Form(type, Collections.unmodifiableMap(components), constructor(type));
    components.values().forEach(component -> checkRule(form, component));
    open.remove(type);
    return form;
  }

  private static Constructor<? extends Record> constructor(Class<? extends Record> type) {
    Class<?>[] parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalArgumentException(type.getName() + " has no canonical constructor");
    }
  }

  private Form.Component component(RecordComponent component) {
    Field field = component.getAnnotation(Field.class);
    boolean optional = field != null && field.optional();
    ValueType type = type(component, component.getGenericType());
    boolean primitive = component.getType().isPrimitive();
    if (isBox(component.getType()) && !optional) {
      throw refused(component, "use the primitive type, or make it optional");
    }
    String label = field == null ? component.getName() : field.value();
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Form.Component(
        component.getName(),
        type,
        primitive,
        new Form.Words(
            label, field == null ? "" : field.help(), field == null ? "" : field.options()),
        rule(component, field),
        accessor);
  }

  private static boolean isBox(Class<?> type) {
    return type == Integer.class || type == Long.class || type == Boolean.class;
  }

  private ValueType type(RecordComponent component, Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(component, generic);
    }
    if (!(type instanceof Class<?> plain)) {
      throw refused(component, ALLOWED);
    }
    if (plain.isEnum()) {
      return new ValueType.Choice(Collections.unmodifiableMap(Choices.of(plain)));
    }
    var scalar = Scalar.of(plain);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    if (!plain.isRecord()) {
      throw refused(component, ALLOWED);
    }
    return new ValueType.Nested(form(plain.asSubclass(Record.class)));
  }

  private ValueType generic(RecordComponent component, ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ValueType.ListOf(type(component, arguments[0]));
    }
    if (type.getRawType() == Map.class
        && arguments[0] == String.class
        && arguments[1] == String.class) {
      return new ValueType.Pairs();
    }
    throw refused(component, ALLOWED);
  }

  private static IllegalArgumentException refused(RecordComponent component, String remedy) {
    return new IllegalArgumentException(
        named(component) + " has the type " + component.getGenericType() + ": " + remedy);
  }

  private static String named(RecordComponent component) {
    return "component '" + component.getName() + "' of " + component.getDeclaringRecord().getName();
  }

  private static Form.Rule rule(RecordComponent component, @Nullable Field field) {
    if (field == null) {
      return new Form.Rule(false, null, null);
    }
    Object initial = field.initial().isEmpty() ? null : initial(component, field.initial());
    return new Form.Rule(field.optional(), initial, condition(component, field.visibleWhen()));
  }

  private static @Nullable Object initial(RecordComponent component, String json) {
    try {
      return Json.readPlainValue(json);
    } catch (RuntimeException malformed) {
      throw new IllegalArgumentException(
          named(component) + ": initial = " + json + " is no JSON; a text needs quotes in it",
          malformed);
    }
  }

  private static Form.@Nullable Condition condition(RecordComponent component, String text) {
    if (text.isEmpty()) {
      return null;
    }
    int equal = text.indexOf('=');
    if (equal < 1) {
      throw new IllegalArgumentException(
          named(component) + ": visibleWhen = " + text + " is not field=value");
    }
    return new Form.Condition(text.substring(0, equal).strip(), text.substring(equal + 1).strip());
  }

  private static void checkRule(Form form, Form.Component component) {
    Form.Condition condition = component.rule().visibleWhen();
    Set<String> names = form.components().keySet();
    String where = "component '" + component.name() + "' of " + form.type().getName();
    if (condition != null && !names.contains(condition.field())) {
      throw new IllegalArgumentException(
          where
              + ": visibleWhen names no field '"
              + condition.field()
              + "'"
              + Nearest.hint(condition.field(), names));
    }
    Object initial = component.rule().initial();
    if (initial != null) {
      Reading reading = new Reading();
      reading.value(component.type(), initial, "");
      if (!reading.problems().isEmpty()) {
        String why = reading.problems().get(0).message();
        throw new IllegalArgumentException(where + ": initial " + why);
      }
    }
  }
}
