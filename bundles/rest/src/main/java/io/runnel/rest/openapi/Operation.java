// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Open;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One resource method as an operation of the document. */
final class Operation {
  /** Member that names the least role, for programs. */
  private static final String ROLE = "x-role";

  private static final String[] JSON = {MediaType.APPLICATION_JSON};

  private final Class<?> owner;
  private final Method method;
  private final Schemas schemas;
  private final About about;

  Operation(Class<?> owner, Method method, Schemas schemas) {
    this.owner = owner;
    this.method = method;
    this.schemas = schemas;
    About found = method.getAnnotation(About.class);
    if (found == null) {
      throw new IllegalStateException(method + " says nothing about itself; give it @About");
    }
    about = found;
  }

  /** The HTTP method of a resource method, in lower case; nothing for other methods. */
  static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
        .filter(mark -> mark != null)
        .map(mark -> mark.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  Map<String, Object> describe() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", owner.getSimpleName() + "." + method.getName());
    operation.put("summary", about.value());
    Allowed allowed = method.getAnnotation(Allowed.class);
    if (allowed != null) {
      operation.put("description", "Needs the role " + allowed.value().word() + ".");
      operation.put(ROLE, allowed.value().word());
    }
    if (method.isAnnotationPresent(Open.class)) {
      operation.put("security", List.of());
    }
    Inputs inputs = new Inputs(method, schemas);
    if (!inputs.parameters().isEmpty()) {
      operation.put("parameters", inputs.parameters());
    }
    inputs.body().ifPresent(type -> operation.put("requestBody", body(type, inputs.needsBody())));
    operation.put("responses", responses(inputs.body().isPresent()));
    return operation;
  }

  private Map<String, Object> body(Type type, boolean required) {
    return Map.of("required", required, "content", content(consumed(), schemas.of(type)));
  }

  private Map<String, Object> responses(boolean takesBody) {
    Map<String, Object> fine = new LinkedHashMap<>();
    fine.put("description", "As asked.");
    Type answer =
        method.getReturnType() == Response.class ? about.answer() : method.getGenericReturnType();
    if (answer != void.class && about.status() != 204) {
      fine.put("content", content(produced(), schemas.of(answer)));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(String.valueOf(about.status()), fine);
    new Refusals(schemas).of(method, takesBody).forEach(responses::putIfAbsent);
    return responses;
  }

  private static Map<String, Object> content(String[] media, Map<String, Object> schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (String one : media) {
      content.put(one, Map.of("schema", schema));
    }
    return content;
  }

  private String[] consumed() {
    @Nullable Consumes consumes = nearest(Consumes.class);
    return consumes == null ? JSON : consumes.value();
  }

  private String[] produced() {
    @Nullable Produces produces = nearest(Produces.class);
    return produces == null ? JSON : produces.value();
  }

  private <A extends Annotation> @Nullable A nearest(Class<A> type) {
    @Nullable A own = method.getAnnotation(type);
    return own == null ? owner.getAnnotation(type) : own;
  }
}
