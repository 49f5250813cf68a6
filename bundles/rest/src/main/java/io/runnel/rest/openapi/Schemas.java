// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import io.runnel.host.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schemas of the types that travel. Records get a name; whatever is an object in Java may be
 * {@code null}, since a member without a value is answered as {@code null}.
 */
final class Schemas {
  private static final String PLACE = "#/components/schemas/";
  private static final Map<Class<?>, Map<String, Object>> SIMPLE =
      Map.of(
          boolean.class, Map.of("type", "boolean"),
          int.class, Map.of("type", "integer"),
          long.class, Map.of("type", "integer"),
          Boolean.class, Map.of("type", List.of("boolean", "null")),
          Integer.class, Map.of("type", List.of("integer", "null")),
          BigDecimal.class, Map.of("type", List.of("number", "null")),
          String.class, Map.of("type", List.of("string", "null")),
          Instant.class, Map.of("type", List.of("string", "null"), "format", "date-time"),
          byte[].class, Map.of(),
          Object.class, Map.of());

  private final Map<String, Map<String, Object>> named = new TreeMap<>();

  /** The schemas that others refer to. */
  Map<String, Map<String, Object>> named() {
    return named;
  }

  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    Class<?> plain = (Class<?>) type;
    Map<String, Object> simple = SIMPLE.get(plain);
    if (simple != null) {
      return simple;
    }
    if (plain.isEnum()) {
      return Map.of("enum", words(plain));
    }
    return plain.isRecord() ? reference(plain) : Map.of("type", "object");
  }

  private Map<String, Object> generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (Collection.class.isAssignableFrom(raw)) {
      return Map.of("type", "array", "items", of(last));
    }
    if (raw == Page.class) {
      return object(
          Map.of("items", Map.of("type", "array", "items", of(last)), "next", of(String.class)));
    }
    return Map.of("type", "object", "additionalProperties", of(last));
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = name(type);
    if (!named.containsKey(name)) {
      Map<String, Object> properties = new LinkedHashMap<>();
      named.put(name, object(properties));
      for (RecordComponent part : type.getRecordComponents()) {
        properties.put(part.getName(), of(part.getGenericType()));
      }
    }
    return Map.of("$ref", PLACE + name);
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return Map.of("type", "object", "properties", properties);
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String prefix = outer == null ? "" : outer.getSimpleName().replace("Resource", "");
    return prefix + type.getSimpleName();
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
