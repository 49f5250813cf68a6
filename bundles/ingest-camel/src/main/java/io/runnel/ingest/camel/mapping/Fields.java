// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by field, as a host writes them. A field's name may have points in it: {@code
 * name.firstName} is a member of that name, or {@code firstName} in {@code name}.
 *
 * @param values by name
 */
record Fields(Map<?, ?> values) {
  /** Nothing is told. */
  static final Fields NONE = new Fields(Map.of());

  static Fields of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? new Fields(map) : NONE;
  }

  boolean has(String field) {
    Map<?, ?> holder = holder(field);
    return holder != null && holder.containsKey(last(field));
  }

  @Nullable Object get(String field) {
    Map<?, ?> holder = holder(field);
    return holder == null ? null : holder.get(last(field));
  }

  /** Whether a list of names has this field, or what it is in. */
  static boolean among(Collection<String> names, String field) {
    int dot = field.indexOf('.');
    return names.contains(field) || (dot > 0 && names.contains(field.substring(0, dot)));
  }

  private @Nullable Map<?, ?> holder(String field) {
    if (values.containsKey(field)) {
      return values;
    }
    Map<?, ?> holder = values;
    String[] parts = field.split("\\.", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (!(holder.get(parts[i]) instanceof Map<?, ?> inside)) {
        return null;
      }
      holder = inside;
    }
    return holder;
  }

  private String last(String field) {
    return values.containsKey(field) ? field : field.substring(field.lastIndexOf('.') + 1);
  }
}
