// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored map, read by type; a member that is not as it was written is an {@code
 * IllegalArgumentException} that names it.
 *
 * @param map the map
 */
record Stored(Map<String, Object> map) {

  @Nullable Object get(String name) {
    return map.get(name);
  }

  String text(String name) {
    return as(String.class, name);
  }

  @Nullable String optionalText(String name) {
    return map.get(name) == null ? null : text(name);
  }

  Instant instant(String name) {
    return as(Instant.class, name);
  }

  /** 0 if it is not there. */
  long number(String name) {
    Object value = map.get(name);
    if (value instanceof BigDecimal decimal) {
      return decimal.longValueExact();
    }
    return value == null ? 0 : as(Number.class, name).longValue();
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(map.get(name));
  }

  /** Empty if it is not there. */
  List<?> list(String name) {
    return map.get(name) == null ? List.of() : as(List.class, name);
  }

  /** Empty if it is not there. */
  Map<String, Object> map(String name) {
    return map.get(name) == null ? Map.of() : copy(as(Map.class, name));
  }

  static Stored of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Stored(copy(map));
    }
    throw new IllegalArgumentException("a stored message has " + value + " in place of an object");
  }

  private static Map<String, Object> copy(Map<?, ?> source) {
    Map<String, Object> copy = new LinkedHashMap<>();
    source.forEach((name, value) -> copy.put((String) name, value));
    return Collections.unmodifiableMap(copy);
  }

  private <T> T as(Class<T> type, String name) {
    Object value = map.get(name);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw new IllegalArgumentException("a stored message has " + value + " as '" + name + "'");
  }
}
