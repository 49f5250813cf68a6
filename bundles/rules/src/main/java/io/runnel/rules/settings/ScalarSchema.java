// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scalars as JSON Schema. */
final class ScalarSchema {
  private ScalarSchema() {}

  static Map<String, Object> of(Scalar scalar) {
    return switch (scalar) {
      case TEXT -> schema("string", "", "text");
      case BOOLEAN -> schema("boolean", "", "boolean");
      case INT -> schema("integer", "int32", "number");
      case LONG -> schema("integer", "int64", "number");
      case DECIMAL -> schema("number", "", "number");
      case DATE -> schema("string", "date", "date");
      case TIME -> time();
      case INSTANT -> schema("string", "date-time", "instant");
      case DURATION, PERIOD, SPAN -> schema("string", "duration", "duration");
      case PROPERTY -> schema("string", "", "property");
      case TEMPLATE -> schema("string", "", "template");
      case VALUE -> schema("", "", "value");
      case CRITERIA -> schema("object", "", "criteria");
      case BRANCH -> schema("object", "", "group");
      case MONEY -> money();
    };
  }

  private static Map<String, Object> schema(String type, String format, String widget) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!type.isEmpty()) {
      schema.put("type", type);
    }
    if (!format.isEmpty()) {
      schema.put("format", format);
    }
    schema.put("x-widget", widget);
    return schema;
  }

  // The standard's format "time" asks for an offset, which a wall-clock time has not.
  private static Map<String, Object> time() {
    Map<String, Object> schema = schema("string", "", "time");
    schema.put("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$");
    return schema;
  }

  private static Map<String, Object> money() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("amount", Map.of("type", "number"));
    properties.put("currency", Map.of("type", "string", "pattern", "^[A-Z]{3}$"));
    Map<String, Object> schema = schema("object", "", "money");
    schema.put("properties", properties);
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("additionalProperties", false);
    return schema;
  }
}
