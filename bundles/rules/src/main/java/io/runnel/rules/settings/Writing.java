// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.kind.BranchChoice;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.TextTemplate;
import io.runnel.rules.criteria.CriteriaCodec;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Token;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records as the plain values that a reading of them takes. */
final class Writing {
  private Writing() {}

  static Map<String, Object> record(Form form, Record record) {
    Map<String, Object> written = new LinkedHashMap<>();
    for (Form.Component component : form.components().values()) {
      Object value = component.of(record);
      if (value != null) {
        put(written, component.name(), value(component.type(), value));
      }
    }
    return written;
  }

  /** Criteria and branches as JSON values; anything else as it is. */
  static Object plain(Object value) {
    if (value instanceof Criteria criteria) {
      return CriteriaCodec.write(criteria);
    }
    if (!(value instanceof BranchChoice branch)) {
      return value;
    }
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", branch.id());
    written.put("label", branch.label());
    if (branch.criteria() != null) {
      written.put("criteria", CriteriaCodec.write(branch.criteria()));
    }
    return written;
  }

  // A blank property value is told apart from one that is left out.
  @SuppressWarnings("NullAway")
  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    map.put(name, value);
  }

  private static @Nullable Object value(ValueType type, Object value) {
    if (type instanceof ValueType.Nested nested) {
      return record(nested.form(), (Record) value);
    }
    if (type instanceof ValueType.ListOf list) {
      return ((List<?>) value).stream().map(element -> value(list.element(), element)).toList();
    }
    if (value instanceof Enum<?> constant) {
      return Choices.word(constant);
    }
    if (value instanceof PropertyName name) {
      return name.name();
    }
    if (value instanceof TextTemplate template) {
      return template.text();
    }
    if (value instanceof PropertyValue property) {
      return property.value() instanceof Token token
          ? Map.of("token", token.path())
          : property.value();
    }
    boolean isoText =
        value instanceof Duration
            || value instanceof Period
            || value instanceof LocalTime
            || type == Scalar.SPAN;
    return isoText ? value.toString() : value;
  }
}
