// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.runnel.host.Refusal;
import io.runnel.rest.problem.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** The one mapper. It has our own module only and looks for no others. */
public final class Json {
  /** Deepest nesting that is read; a workflow takes four levels for each branch in a branch. */
  public static final int DEEPEST = 256;

  private static final int LONGEST_NUMBER = 100;

  /** The mapper, safe for use by many threads. */
  public static final ObjectMapper MAPPER = create();

  private Json() {}

  /**
   * Reads one JSON value from a body.
   *
   * @return {@code null} if the body is empty
   * @throws HttpProblem 422 if it is {@code null}, 400 if something follows it
   */
  static @Nullable Object read(InputStream body, JavaType wanted) throws IOException {
    PushbackInputStream input = new PushbackInputStream(body);
    int first = input.read();
    if (first < 0) {
      return null;
    }
    input.unread(first);
    Object value = read(MAPPER.createParser(input), wanted);
    if (value == null) {
      throw new HttpProblem(422, "the body is null; send a JSON object or array");
    }
    return value;
  }

  private static @Nullable Object read(JsonParser parser, JavaType wanted) throws IOException {
    try {
      Object value = MAPPER.readValue(parser, wanted);
      if (parser.nextToken() != null) {
        throw new HttpProblem(400, "the body has more than one JSON value");
      }
      return value;
    } catch (JsonMappingException failure) {
      // Jackson wraps whatever is thrown below it; that the body is too large is not about JSON.
      if (failure.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw failure;
    }
  }

  /** The JSON of one value; that it has none is a fault of ours, not of the request. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException(fault);
    }
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
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .addModule(new ValueForms())
        .build();
  }
}
