// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import io.runnel.rest.login.Open;
import io.runnel.rest.problem.ProblemDetails;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The problems that an operation may answer, each with its status. */
final class Refusals {
  private final Map<String, Object> content;

  Refusals(Schemas schemas) {
    content = Map.of(ProblemDetails.MEDIA_TYPE, Map.of("schema", schemas.of(ProblemDetails.class)));
  }

  /** Of a resource method. */
  Map<String, Object> of(Method method, boolean takesBody) {
    Map<String, Object> refusals = new TreeMap<>();
    if (!method.isAnnotationPresent(Open.class)) {
      put(refusals, 401, "Nobody is logged in.");
      put(refusals, 403, "The role, or the tenant, is not enough.");
    }
    if (has(method, PathParam.class)) {
      put(refusals, 404, "There is no such thing in the caller's tenant.");
    }
    if (takesBody) {
      put(refusals, 400, "The body is not what its media type says.");
      put(refusals, 413, "The body is too long, or nested too deeply.");
      put(refusals, 415, "This media type is not taken here.");
      put(refusals, 422, "The body is not right; errors points to each fault.");
    }
    if (has(method, HeaderParam.class)) {
      put(refusals, 412, "It was changed since it was read.");
    }
    put(refusals, 503, "A part that is needed does not answer; try again.");
    refusals.put("default", refusal("Another problem."));
    return refusals;
  }

  private static boolean has(Method method, Class<? extends java.lang.annotation.Annotation> mark) {
    return Arrays.stream(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(mark));
  }

  private void put(Map<String, Object> refusals, int status, String why) {
    refusals.put(Integer.toString(status), refusal(why));
  }

  private Map<String, Object> refusal(String why) {
    return Map.of("description", why, "content", content);
  }
}
