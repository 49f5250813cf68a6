// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms as JSON Schema 2020-12, for the editor and for programs. Beside the standard's members:
 * {@code x-order} (position in the form), {@code x-widget} (one of text, template, number, boolean,
 * choice, date, time, instant, duration, property, value, criteria, branches, money, pairs, list,
 * group), {@code x-choices} (labels of an enum's values) {@code x-visible-when} ({@code {field,
 * value}}: show it only while that field has that value) and {@code x-options} (where choices come
 * from that only the running product knows; see {@link io.runnel.kind.Field#options}).
 */
public final class SettingsSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Labels labels;

  private SettingsSchema(Labels labels) {
    this.labels = labels;
  }

  /**
   * The schema of a form.
   *
   * @throws IllegalArgumentException as {@link Binder#of}
   */
  public static Map<String, Object> of(Class<? extends Record> form, Labels labels) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.putAll(new SettingsSchema(labels).object(FormReader.read(form), ""));
    return schema;
  }

  private Map<String, Object> object(Form form, String key) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Form.Component component : form.components().values()) {
      Map<String, Object> schema = component(component, key + component.name());
      schema.put("x-order", properties.size());
      properties.put(component.name(), schema);
      if (isRequired(component)) {
        required.add(component.name());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  // Criteria and branches stand beside the settings in a document, so the settings can lack them.
  private static boolean isRequired(Form.Component component) {
    Form.Rule rule = component.rule();
    boolean beside = component.type() == Scalar.CRITERIA || isBranches(component.type());
    return !rule.optional() && rule.initial() == null && rule.visibleWhen() == null && !beside;
  }

  private static boolean isBranches(ValueType type) {
    return type instanceof ValueType.ListOf list && list.element() == Scalar.BRANCH;
  }

  private Map<String, Object> component(Form.Component component, String key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    Form.Words words = component.words();
    schema.put("title", labels.text(key + ".label", words.label()));
    if (!words.help().isEmpty()) {
      schema.put("description", labels.text(key + ".help", words.help()));
    }
    schema.putAll(type(component.type(), key));
    if (!words.options().isEmpty()) {
      schema.put("x-options", words.options());
    }
    Form.Rule rule = component.rule();
    if (rule.initial() != null) {
      schema.put("default", rule.initial());
    }
    if (rule.visibleWhen() != null) {
      Form.Condition condition = rule.visibleWhen();
      schema.put("x-visible-when", Map.of("field", condition.field(), "value", condition.value()));
    }
    return schema;
  }

  private Map<String, Object> type(ValueType type, String key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (type instanceof Scalar scalar) {
      schema.putAll(ScalarSchema.of(scalar));
    } else if (type instanceof ValueType.Choice choice) {
      choice(schema, choice, key);
    } else if (type instanceof ValueType.Nested nested) {
      schema.putAll(object(nested.form(), key + "."));
      schema.put("x-widget", "group");
    } else if (type instanceof ValueType.ListOf list) {
      schema.put("type", "array");
      schema.put("items", type(list.element(), key));
      schema.put("x-widget", isBranches(type) ? "branches" : "list");
    } else {
      schema.put("type", "object");
      schema.put("additionalProperties", Map.of("type", "string"));
      schema.put("x-widget", "pairs");
    }
    return schema;
  }

  private void choice(Map<String, Object> schema, ValueType.Choice choice, String key) {
    Map<String, Object> choices = new LinkedHashMap<>();
    for (String word : choice.constants().keySet()) {
      choices.put(word, labels.text(key + "." + word + ".label", word));
    }
    schema.put("type", "string");
    schema.put("enum", List.copyOf(choices.keySet()));
    schema.put("x-widget", "choice");
    schema.put("x-choices", choices);
  }
}
