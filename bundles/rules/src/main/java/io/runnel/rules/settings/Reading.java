// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Problem;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.PropertyValue;
import io.runnel.rules.criteria.CriteriaCodec;
import io.runnel.rules.document.Nearest;
import io.runnel.workflow.Criteria;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of settings into records; collects every problem. */
final class Reading {
  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  /** The record, {@code null} if there was a problem. */
  @Nullable Record record(Form form, Map<?, ?> settings, String pointer) {
    int before = problems.size();
    List<@Nullable Object> values = new ArrayList<>();
    for (Form.Component component : form.components().values()) {
      values.add(component(form, component, settings, pointer));
    }
    for (Map.Entry<?, ?> entry : settings.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (!form.components().containsKey(name) && !isPutBeside(entry.getValue())) {
        String hint = Nearest.hint(name, form.components().keySet());
        problem(Pointer.to(pointer, name), "'" + name + "' is not known here" + hint);
      }
    }
    return problems.size() > before ? null : make(form, values, pointer);
  }

  // What the document has beside the settings is handed to every kind; not every form asks for it.
  private static boolean isPutBeside(@Nullable Object value) {
    return value instanceof Criteria
        || (value instanceof List<?> list
            && !list.isEmpty()
            && list.stream().allMatch(element -> element instanceof BranchChoice));
  }

  private @Nullable Record make(Form form, List<@Nullable Object> values, String pointer) {
    try {
      return form.constructor().newInstance(values.toArray());
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException refusal) {
        String why = refusal.getMessage();
        problem(pointer, why == null ? refusal.getClass().getSimpleName() : why);
        return null;
      }
      throw new IllegalStateException(form.type() + " cannot be made", thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(form.type() + " cannot be made", impossible);
    }
  }

  private @Nullable Object component(
      Form form, Form.Component component, Map<?, ?> settings, String pointer) {
    String name = component.name();
    String at = Pointer.to(pointer, name);
    Object json = component.given(settings);
    if (json == null && component.type() == Scalar.VALUE && settings.containsKey(name)) {
      return new PropertyValue(null);
    }
    Form.Rule rule = component.rule();
    Form.Condition visible = rule.visibleWhen();
    boolean required = !rule.optional() && (visible == null || visible.holds(form, settings));
    if (json != null) {
      return given(component, required, json, at);
    }
    if (required) {
      problem(at, "'" + name + "' is missing; it must be " + wanted(component.type()));
    }
    return blank(component);
  }

  private @Nullable Object given(
      Form.Component component, boolean required, Object json, String at) {
    boolean needsText = component.type() == Scalar.TEXT || component.type() == Scalar.PROPERTY;
    if (required && needsText && json instanceof String text && text.isBlank()) {
      problem(at, "'" + component.name() + "' must not be empty");
    }
    Object value = value(component.type(), json, at);
    return value == null ? blank(component) : value;
  }

  private static @Nullable Object blank(Form.Component component) {
    ValueType type = component.type();
    if (type instanceof ValueType.ListOf) {
      return List.of();
    }
    if (type instanceof ValueType.Pairs) {
      return Map.of();
    }
    if (!component.primitive()) {
      return null;
    }
    return type == Scalar.BOOLEAN ? (Object) false : type == Scalar.INT ? (Object) 0 : (Object) 0L;
  }

  /** A value of a type, {@code null} if there was a problem. */
  @Nullable Object value(ValueType type, Object json, String at) {
    if (type instanceof ValueType.ListOf list && json instanceof List<?> elements) {
      return list(list.element(), elements, at);
    }
    if (type instanceof ValueType.Nested nested && json instanceof Map<?, ?> map) {
      return record(nested.form(), map, at);
    }
    if (type instanceof ValueType.Pairs && json instanceof Map<?, ?> map) {
      return pairs(map, at);
    }
    if (type == Scalar.CRITERIA && !(json instanceof Criteria)) {
      return CriteriaCodec.read(json, at, problems);
    }
    if (type == Scalar.BRANCH && json instanceof Map<?, ?> map) {
      return branch(map, at);
    }
    Object value = null;
    if (type instanceof ValueType.Choice choice) {
      value = Choices.find(choice.constants(), json);
    } else if (type instanceof Scalar scalar) {
      value = ScalarReader.read(scalar, json);
    }
    if (value == null) {
      problem(at, "must be " + wanted(type) + ", not " + Described.of(json) + hint(type, json));
    }
    return value;
  }

  private @Nullable Object list(ValueType type, List<?> elements, String at) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      Object value = element == null ? blank(type, at, i) : value(type, element, Pointer.to(at, i));
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private @Nullable Object blank(ValueType type, String at, int index) {
    if (type == Scalar.VALUE) {
      return new PropertyValue(null);
    }
    problem(Pointer.to(at, index), "must be " + wanted(type) + ", not null");
    return null;
  }

  private Map<String, String> pairs(Map<?, ?> map, String at) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (entry.getValue() instanceof String text) {
        pairs.put(name, text);
      } else {
        problem(Pointer.to(at, name), "must be a text, not " + Described.of(entry.getValue()));
      }
    }
    return Collections.unmodifiableMap(pairs);
  }

  // As the outbox keeps it; in a document branches stand beside the settings.
  private @Nullable BranchChoice branch(Map<?, ?> map, String at) {
    if (!(map.get("id") instanceof String id)) {
      problem(at, "must be a branch with an id");
      return null;
    }
    Object json = map.get("criteria");
    Criteria criteria =
        json == null ? null : (Criteria) value(Scalar.CRITERIA, json, Pointer.to(at, "criteria"));
    return new BranchChoice(id, map.get("label") instanceof String label ? label : id, criteria);
  }

  private void problem(String pointer, String message) {
    problems.add(Problem.at(pointer, message));
  }

  private static String hint(ValueType type, Object json) {
    return type instanceof ValueType.Choice choice
        ? Nearest.hint(json.toString(), choice.constants().keySet())
        : "";
  }

  private static String wanted(ValueType type) {
    if (type instanceof Scalar scalar) {
      return scalar.wanted();
    }
    if (type instanceof ValueType.Choice choice) {
      return "one of " + String.join(", ", choice.constants().keySet());
    }
    if (type instanceof ValueType.Nested nested) {
      return "an object with " + String.join(", ", nested.form().components().keySet());
    }
    return type instanceof ValueType.ListOf list
        ? "a list, of which each is " + wanted(list.element())
        : "an object whose values are texts";
  }
}
