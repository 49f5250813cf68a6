// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.rules.value.Values;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of Parse Server's fields. */
final class ParseValue {
  private ParseValue() {}

  /**
   * The value here: of a pointer the id it leads to; {@code null} for blank and for what no
   * property can hold, such as relations, files and places.
   */
  static @Nullable Object of(@Nullable Object json) {
    if (json instanceof Map<?, ?> tagged) {
      return tagged(tagged);
    }
    if (json instanceof List<?> elements) {
      return list(elements);
    }
    return Values.isBlank(json) ? null : json;
  }

  private static @Nullable Object tagged(Map<?, ?> tagged) {
    return switch (String.valueOf(tagged.get("__type"))) {
      case "Pointer" -> tagged.get("objectId");
      case "Date" -> instant(tagged.get("iso"));
      default -> null;
    };
  }

  private static @Nullable Object instant(@Nullable Object iso) {
    try {
      return Instant.parse(String.valueOf(iso));
    } catch (DateTimeParseException malformed) {
      return iso;
    }
  }

  private static @Nullable Object list(List<?> elements) {
    List<String> texts = new ArrayList<>();
    for (Object element : elements) {
      Object value = element instanceof List<?> ? null : of(element);
      if (value != null) {
        texts.add(Values.show(value));
      }
    }
    return texts.isEmpty() ? null : List.copyOf(texts);
  }
}
