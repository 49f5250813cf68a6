// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import io.runnel.host.Refusal;
import io.runnel.kind.PropertyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds to what is there already. */
final class Appending {
  private static final String BETWEEN = ";";

  private Appending() {}

  static @Nullable Object append(PropertyType type, @Nullable Object old, @Nullable Object value) {
    if (type != PropertyType.TEXT && type != PropertyType.MULTI_SELECT) {
      String shown = type.name().toLowerCase(Locale.ROOT);
      throw refusal("nothing can be appended to a value of type " + shown + "; set it instead");
    }
    if (Values.isBlank(value)) {
      return old;
    }
    List<Object> parts = new ArrayList<>();
    parts.add(old == null || Values.isBlank(old) ? "" : old);
    parts.add(Objects.requireNonNull(value));
    return type == PropertyType.TEXT ? text(parts) : several(parts);
  }

  private static @Nullable Object text(List<Object> parts) {
    String old = Values.show(parts.get(0));
    String added = Values.show(parts.get(1));
    return checked(PropertyType.TEXT, old.isEmpty() ? added : old + BETWEEN + added);
  }

  /** Reading drops what is there twice, so the first spelling stays. */
  private static @Nullable Object several(List<Object> parts) {
    List<Object> words = new ArrayList<>();
    for (Object part : parts) {
      Object list = checked(PropertyType.MULTI_SELECT, part);
      words.addAll(list instanceof List<?> several ? several : List.of());
    }
    return checked(PropertyType.MULTI_SELECT, words);
  }

  private static @Nullable Object checked(PropertyType type, Object value) {
    Parsed parsed = Values.coerce(type, value);
    if (parsed.error() != null) {
      throw refusal("cannot be appended: " + parsed.error());
    }
    return parsed.value();
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Reason.INVALID, message);
  }
}
