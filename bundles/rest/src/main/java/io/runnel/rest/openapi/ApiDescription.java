// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import io.runnel.rest.login.SessionKey;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI 3.1 document, made once from the resource classes that are served. */
public final class ApiDescription {
  private static final Map<String, Object> SCHEMES =
      new TreeMap<>(
          Map.of(
              "basic", Map.of("type", "http", "scheme", "basic"),
              "token", Map.of("type", "http", "scheme", "bearer"),
              "session",
                  Map.of(
                      "type",
                      "apiKey",
                      "in",
                      "cookie",
                      "name",
                      SessionKey.COOKIE,
                      "description",
                      "Of a browser that logged in; whatever changes something repeats the"
                          + " login's csrf value in the header "
                          + SessionKey.CSRF_HEADER)));

  private final Map<String, Object> document = new LinkedHashMap<>();

  /** Describes the classes that are resources. */
  public ApiDescription(Collection<Class<?>> classes) {
    Schemas schemas = new Schemas();
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Class<?> type : classes) {
      Path root = type.getAnnotation(Path.class);
      if (root == null) {
        continue;
      }
      for (Method method : sorted(type)) {
        Operation.verb(method)
            .ifPresent(
                verb ->
                    paths
                        .computeIfAbsent(path(root, method), key -> new TreeMap<>())
                        .put(verb, new Operation(type, method, schemas).describe()));
      }
    }
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Runnel",
            "version", "v1",
            "description", "Ids are texts, instants ISO 8601 in UTC. Errors are problem details."));
    document.put("security", SCHEMES.keySet().stream().map(ApiDescription::needs).toList());
    document.put("paths", paths);
    document.put("components", Map.of("schemas", schemas.named(), "securitySchemes", SCHEMES));
  }

  /** The document, ready to be written as JSON. */
  public Map<String, Object> document() {
    return document;
  }

  private static List<Method> sorted(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static String path(Path root, Method method) {
    Path below = method.getAnnotation(Path.class);
    return "/" + root.value() + (below == null ? "" : "/" + below.value());
  }

  private static Map<String, Object> needs(String scheme) {
    return Map.of(scheme, List.of());
  }
}
