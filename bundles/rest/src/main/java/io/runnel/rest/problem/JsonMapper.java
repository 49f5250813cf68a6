// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.runnel.host.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers JSON that cannot be read: 400 for what is no JSON, 413 for what is nested too deep or has
 * a member too long, 422 with a pointer for a value of the wrong form. The input is not quoted.
 */
@Provider
public final class JsonMapper implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException failure) {
    return details(failure).response().build();
  }

  private static ProblemDetails details(JsonProcessingException failure) {
    if (failure instanceof StreamConstraintsException) {
      return ProblemDetails.of(413, "the JSON exceeds a limit: " + failure.getOriginalMessage());
    }
    if (failure instanceof JsonMappingException mapping) {
      String message = message(mapping);
      return ProblemDetails.of(
          422,
          "the JSON has not the form expected here",
          List.of(Problem.at(pointer(mapping), message)));
    }
    String place =
        failure.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
    return ProblemDetails.of(400, "the body is no JSON" + place);
  }

  private static String message(JsonMappingException failure) {
    if (failure instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return Arrays.stream(format.getTargetType().getEnumConstants())
          .map(word -> word.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return "'"
          + unknown.getPropertyName()
          + "' is not known here; known are "
          + unknown.getKnownPropertyIds();
    }
    return failure.getOriginalMessage();
  }

  private static String pointer(JsonMappingException failure) {
    String pointer = "";
    for (JsonMappingException.Reference part : failure.getPath()) {
      @Nullable String field = part.getFieldName();
      pointer = Pointers.member(pointer, field == null ? "" + part.getIndex() : field);
    }
    return pointer;
  }
}
