// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Open;
import io.runnel.rest.server.OwnClasses;
import io.runnel.rest.site.Site;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  /** Design section 8, as far as the resources are there. */
  private static final Set<String> DESIGN =
      Set.of(
          "get /api/v1/kinds",
          "get /api/v1/workflows",
          "post /api/v1/workflows",
          "get /api/v1/workflows/{id}",
          "delete /api/v1/workflows/{id}",
          "get /api/v1/workflows/{id}/draft",
          "put /api/v1/workflows/{id}/draft",
          "get /api/v1/workflows/{id}/review",
          "post /api/v1/workflows/{id}/publish",
          "post /api/v1/workflows/{id}/off",
          "post /api/v1/workflows/{id}/on",
          "get /api/v1/workflows/{id}/versions",
          "get /api/v1/workflows/{id}/log",
          "get /api/v1/workflows/{id}/enrolments",
          "post /api/v1/workflows/{id}/enrolments",
          "post /api/v1/workflows/{id}/unenrol",
          "post /api/v1/hooks/{hook}",
          "post /api/v1/events",
          "get /api/v1/events",
          "post /api/v1/events/{id}/replay",
          "get /api/v1/records/{type}",
          "post /api/v1/records/{type}",
          "get /api/v1/records/{type}/{id}",
          "patch /api/v1/records/{type}/{id}",
          "delete /api/v1/records/{type}/{id}",
          "post /api/v1/records/{type}/search",
          "get /api/v1/records/{type}/{id}/history",
          "get /api/v1/associations",
          "post /api/v1/associations",
          "get /api/v1/records/{type}/{id}/associations",
          "post /api/v1/records/{type}/{id}/associations",
          "get /api/v1/lists",
          "post /api/v1/lists",
          "get /api/v1/lists/{id}/members",
          "post /api/v1/lists/{id}/members",
          "get /api/v1/owners",
          "put /api/v1/owners/{id}",
          "get /api/v1/types",
          "post /api/v1/types",
          "get /api/v1/parked",
          "get /api/v1/ledger",
          "post /api/v1/login",
          "get /health",
          "get /metrics");

  @Test
  void describesEachPathAndMethodOfTheResourceClasses() {
    JsonNode document = document();
    Set<String> inClasses = new TreeSet<>();
    for (Class<?> type : OwnClasses.onClassPath()) {
      Path root = type.getAnnotation(Path.class);
      for (Method method : type.getDeclaredMethods()) {
        if (root == null || Operation.verb(method).isEmpty()) {
          continue;
        }
        Path below = method.getAnnotation(Path.class);
        String path = "/" + root.value() + (below == null ? "" : "/" + below.value());
        inClasses.add(Operation.verb(method).get() + " " + path);
        assertTrue(
            method.isAnnotationPresent(Allowed.class) ^ method.isAnnotationPresent(Open.class),
            method + " says who may call it");
      }
    }
    assertEquals(inClasses, operations(document));
    Set<String> missing = new TreeSet<>(DESIGN);
    missing.removeAll(inClasses);
    assertEquals(Set.of(), missing);
  }

  @Test
  void isAWholeDocument() {
    JsonNode document = document();
    assertEquals("3.1.0", document.get("openapi").asText());
    Set<String> ids = new HashSet<>();
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        assertTrue(ids.add(operation.get("operationId").asText()), operation.toString());
        assertFalse(operation.get("summary").asText().isBlank());
        assertNotNull(operation.at("/responses/default"));
      }
    }
    for (JsonNode reference : document.findValues("$ref")) {
      String pointer = reference.asText().substring(1);
      assertFalse(document.at(pointer).isMissingNode(), pointer);
    }
  }

  @Test
  void namesPathParametersAndBodies() {
    JsonNode patch = document().at("/paths/~1api~1v1~1records~1{type}~1{id}/patch");
    Set<String> names = new TreeSet<>(patch.get("parameters").findValuesAsText("name"));
    assertEquals(Set.of("If-Match", "id", "type"), names);
    assertEquals(
        "#/components/schemas/RecordBody",
        patch.at("/requestBody/content/application~1json/schema/$ref").asText());
    assertEquals(
        "#/components/schemas/RecordForm",
        patch.at("/responses/200/content/application~1json/schema/$ref").asText());
  }

  private static JsonNode document() {
    try (Site site = new Site()) {
      return site.get("/api/v1/openapi.json").json();
    }
  }

  private static Set<String> operations(JsonNode document) {
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> operations.add(verb + " " + path.getKey())));
    return operations;
  }
}
