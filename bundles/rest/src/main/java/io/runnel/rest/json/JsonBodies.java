// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.json;

import com.fasterxml.jackson.databind.JavaType;
import io.runnel.rest.problem.HttpProblem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON bodies with the one mapper. Jersey's own module is not used, since it looks
 * for Jackson modules on the class path.
 */
@Provider
public final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  private static final Set<Class<?>> RAW = Set.of(byte[].class, String.class, InputStream.class);

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] marks, MediaType media) {
    return isJson(media) && !RAW.contains(type);
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] marks,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    JavaType wanted = Json.MAPPER.constructType(generic);
    Object value = Json.read(body, wanted);
    if (value == null && Arrays.stream(marks).noneMatch(MayBeEmpty.class::isInstance)) {
      throw new HttpProblem(400, "the body is empty; send JSON");
    }
    return value;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] marks, MediaType media) {
    return isJson(media) && !RAW.contains(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] marks,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(Json.write(value));
  }

  private static boolean isJson(MediaType media) {
    return media.getSubtype().equals("json") || media.getSubtype().endsWith("+json");
  }
}
