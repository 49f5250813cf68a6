// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import io.runnel.rest.json.MayBeEmpty;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a resource method takes: parameters, and at most one body. */
final class Inputs {
  private final Schemas schemas;
  private final List<Map<String, Object>> parameters = new ArrayList<>();
  private @Nullable Type body;
  private boolean needsBody;

  Inputs(Method method, Schemas schemas) {
    this.schemas = schemas;
    for (Parameter parameter : method.getParameters()) {
      read(parameter);
    }
  }

  List<Map<String, Object>> parameters() {
    return parameters;
  }

  /** Whether the body may not be left out. */
  boolean needsBody() {
    return needsBody;
  }

  Optional<Type> body() {
    return Optional.ofNullable(body);
  }

  private void read(Parameter parameter) {
    if (parameter.isAnnotationPresent(BeanParam.class)) {
      for (Parameter part : parameter.getType().getConstructors()[0].getParameters()) {
        read(part);
      }
    } else if (parameter.isAnnotationPresent(PathParam.class)) {
      add(parameter, "path", parameter.getAnnotation(PathParam.class).value());
    } else if (parameter.isAnnotationPresent(QueryParam.class)) {
      add(parameter, "query", parameter.getAnnotation(QueryParam.class).value());
    } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
      add(parameter, "header", parameter.getAnnotation(HeaderParam.class).value());
    } else if (!parameter.isAnnotationPresent(Context.class)) {
      body = parameter.getParameterizedType();
      needsBody = !parameter.isAnnotationPresent(MayBeEmpty.class);
    }
  }

  private void add(Parameter parameter, String place, String name) {
    parameters.add(
        Map.of(
            "name",
            name,
            "in",
            place,
            "required",
            place.equals("path"),
            "schema",
            schemas.of(parameter.getParameterizedType())));
  }
}
