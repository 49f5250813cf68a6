// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.output;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.util.List;
import java.util.Map;

/** The one mapper of the shell, with the limits and the forms of values of the HTTP API. */
public final class Json {
  private static final int DEEPEST = 256;
  private static final int LONGEST_NUMBER = 100;
  private static final ObjectMapper MAPPER = create();

  private Json() {}

  /** The JSON of one value, in ASCII: a console's character set must not change it. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /**
   * Reads one JSON object.
   *
   * @param text the JSON
   * @param source what is read, for the message
   * @throws Refusal {@code INVALID} with line and column if it is none
   */
  public static Map<String, Object> readObject(String text, String source) {
    if (!text.stripLeading().startsWith("{")) {
      throw refusal(source, "is not a JSON object; it must begin with {");
    }
    try {
      return MAPPER.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException broken) {
      throw refusal(source, "is not JSON: " + broken.getOriginalMessage() + place(broken));
    }
  }

  private static String place(JacksonException broken) {
    JsonLocation at = broken.getLocation();
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private static Refusal refusal(String source, String message) {
    return new Refusal(
        Refusal.Reason.INVALID, source + " " + message, List.of(Problem.at(source, message)));
  }

  private static ObjectMapper create() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .addModule(new ValueForms())
        .build();
  }
}
