// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every path and method of the running application, as its own description lists them: refused
 * without a login, and with every role that is too small. No service is installed, so whoever got
 * past the gate would be answered 503.
 */
class AccessTableTest {
  private static final Role[] ROLES = Role.values();
  private static Site site = new Site();

  record Row(String verb, String path, String role) {}

  @BeforeAll
  static void open() {
    for (Role role : ROLES) {
      site.user(role.name(), 1, role);
    }
  }

  @AfterAll
  static void close() {
    site.close();
  }

  static Stream<Row> operations() {
    List<Row> rows = new ArrayList<>();
    JsonNode paths = site.get("/api/v1/openapi.json").json().get("paths");
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        verb ->
                            rows.add(
                                new Row(
                                    verb.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey().replaceAll("\\{[^}]*}", "1"),
                                    verb.getValue().path("x-role").asText("")))));
    assertTrue(rows.size() > 30, rows::toString);
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void refusesWithoutLoginAndWithEveryRoleThatIsTooSmall(Row row) {
    Answer stranger = send(row, null);
    if (row.role().isEmpty()) {
      assertTrue(OPEN.contains(row.verb() + " " + row.path()), row + " needs no login");
      return;
    }
    assertEquals(401, stranger.status(), row::toString);
    assertEquals(401, send(row, Site.basic("ADMIN", "wrong")).status(), row::toString);
    Role needed = Role.ofWord(row.role()).orElseThrow();
    for (Role role : ROLES) {
      if (role.compareTo(needed) < 0) {
        Answer answer = send(row, Site.basic(role.name(), Site.PASSWORD));
        assertEquals(403, answer.status(), () -> row + " as " + role + ": " + answer.text());
      }
    }
  }

  /** Health, the login itself, and hooks, which are signed (design section 10). */
  private static final List<String> OPEN =
      List.of("GET /health", "POST /api/v1/login", "POST /api/v1/hooks/1");

  private static Answer send(Row row, @org.jspecify.annotations.Nullable String authorization) {
    var request =
        site.anonymous(row.path())
            .header("Content-Type", "application/json")
            .method(row.verb(), Site.body("{}"));
    return site.send(
        authorization == null ? request : request.header("Authorization", authorization));
  }
}
