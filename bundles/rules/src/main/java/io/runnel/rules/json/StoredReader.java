// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.runnel.host.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the stored form. */
final class StoredReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Names come from users too: kept in a table of ours, never in the JVM's.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private StoredReader() {}

  static Map<String, Object> read(String text) {
    try (JsonParser in = FACTORY.createParser(text)) {
      if (in.nextToken() == JsonToken.START_OBJECT && object(in) instanceof Map<?, ?> map) {
        return named(map);
      }
      throw new IllegalArgumentException("stored text is no JSON object");
    } catch (IOException | DateTimeException failure) {
      throw new IllegalArgumentException(
          "stored JSON is damaged: " + failure.getMessage(), failure);
    }
  }

  @SuppressWarnings("unchecked") // made by object(), with names only
  private static Map<String, Object> named(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  private static @Nullable Object value(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    return switch (token) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> array(in);
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Object object(JsonParser in) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      if (isTag(name)) {
        Object special = special(name, in.getText());
        in.nextToken();
        return special;
      }
      map.put(name.startsWith("$$") ? name.substring(1) : name, value(in));
    }
    return map;
  }

  private static boolean isTag(String name) {
    return name.startsWith("$") && !name.startsWith("$$");
  }

  private static List<@Nullable Object> array(JsonParser in) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(in));
    }
    return list;
  }

  private static Object special(String tag, String text) {
    return switch (tag) {
      case JsonWriter.DATE -> LocalDate.parse(text);
      case JsonWriter.INSTANT -> Instant.parse(text);
      case JsonWriter.MONEY -> {
        int blank = text.indexOf(' ');
        yield new Money(new BigDecimal(text.substring(0, blank)), text.substring(blank + 1));
      }
      default ->
          throw new IllegalArgumentException("stored JSON has an unknown kind of value, " + tag);
    };
  }
}
