// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the plain form; whoever wrote the text may be hostile. */
final class PlainReader {
  private static final int DEEPEST = 500;
  private static final int LONGEST = 20_000_000;
  private static final int LONGEST_TEXT = 5_000_000;
  private static final int LONGEST_NUMBER = 400;
  private static final String LIMITS =
      "a limit is exceeded: at most %,d levels, %,d characters, %,d in one text, %,d in one number"
          .formatted(DEEPEST, LONGEST, LONGEST_TEXT, LONGEST_NUMBER);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private PlainReader() {}

  static @Nullable Object read(String text) {
    if (text.length() > LONGEST) {
      throw refusal("", LIMITS);
    }
    try (JsonParser in = FACTORY.createParser(text)) {
      if (in.nextToken() == null) {
        throw refusal("", "there is no JSON in it");
      }
      Object value = value(in);
      if (in.nextToken() != null) {
        throw refusal("", "there is something after the end of the JSON, " + place(in));
      }
      return value;
    } catch (StreamConstraintsException tooMuch) {
      throw refusal("", LIMITS);
    } catch (JsonProcessingException wrong) {
      String message = "this is no JSON, " + place(wrong.getLocation()) + ": ";
      throw refusal("", message + wrong.getOriginalMessage());
    } catch (IOException impossible) {
      throw new IllegalStateException("reading a text failed", impossible);
    }
  }

  static Refusal refusal(String pointer, String message) {
    return new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at(pointer, message)));
  }

  private static String place(JsonParser in) {
    return place(in.currentTokenLocation());
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? "at its end"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
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

  private static Map<String, @Nullable Object> object(JsonParser in) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      if (map.containsKey(name)) {
        String pointer = in.getParsingContext().pathAsPointer().toString();
        throw refusal(pointer, "the name '" + name + "' is there twice, " + place(in));
      }
      in.nextToken();
      map.put(name, value(in));
    }
    return map;
  }

  private static List<@Nullable Object> array(JsonParser in) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(in));
    }
    return list;
  }
}
