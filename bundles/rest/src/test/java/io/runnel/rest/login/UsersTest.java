// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users, their passwords, tokens and tenants. */
class UsersTest {
  private static final String NEW_USER =
      "{\"name\":\"%s\",\"password\":\"a long password\",\"role\":\"%s\"}";

  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  private void make(String name, Role role) {
    assertEquals(201, post(NEW_USER.formatted(name, role.word())).status());
  }

  private Answer post(String json) {
    return site.post("/api/v1/users", json);
  }

  private int as(String authorization) {
    HttpRequest.Builder request = site.anonymous("/api/v1/login");
    return site.send(request.header("Authorization", authorization)).status();
  }

  private Answer send(String method, String path, String authorization, String json) {
    return site.send(
        site.anonymous(path)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, Site.body(json)));
  }

  @Test
  void makesAUserWhoLogsInAndIsLockedOut() {
    make("ada", Role.EDITOR);
    String ada = Site.basic("ada", "a long password");
    assertEquals(200, as(ada));
    Answer made = send("POST", "/api/v1/tokens", ada, "{\"label\":\"script\",\"days\":1}");
    String token = "Bearer " + made.json().get("token").asText();
    assertEquals(200, as(token));
    assertEquals(200, send("PATCH", "/api/v1/users/ada", admin(), "{\"active\":false}").status());
    assertEquals(401, as(ada));
    assertEquals(401, as(token));
    assertFalse(site.get("/api/v1/users").text().contains("assword"));
  }

  @Test
  void refusesWhatIsNotRightByField() {
    Answer answer =
        post("{\"name\":\"a b\",\"password\":\"short\",\"role\":\"king\",\"tenant\":9}");
    assertEquals(422, answer.status());
    String text = answer.text();
    for (String field : new String[] {"/name", "/password", "/role", "/tenant"}) {
      assertTrue(text.contains("\"" + field + "\""), text);
    }
    assertFalse(text.contains("short"), text);
    make("eve", Role.VIEWER);
    assertEquals(409, post(NEW_USER.formatted("eve", Role.VIEWER.word())).status());
  }

  @Test
  void changesOnesOwnPasswordByTheOldOne() {
    make("ada", Role.VIEWER);
    String ada = Site.basic("ada", "a long password");
    String body = "{\"old\":\"%s\",\"password\":\"another password\"}";
    assertEquals(403, send("POST", "/api/v1/password", ada, body.formatted("wrong")).status());
    assertEquals(
        204, send("POST", "/api/v1/password", ada, body.formatted("a long password")).status());
    assertEquals(401, as(ada));
    assertEquals(200, as(Site.basic("ada", "another password")));
  }

  @Test
  void givesATokenNoMoreThanItsOwnerHas() {
    String viewer = site.user("viewer", 1, Role.VIEWER);
    String wish = "{\"label\":\"x\",\"days\":1,\"role\":\"%s\"}";
    assertEquals(
        403, send("POST", "/api/v1/tokens", viewer, wish.formatted("workflow-admin")).status());
    Answer made = site.post("/api/v1/tokens", wish.formatted("workflow-viewer"));
    String token = "Bearer " + made.json().get("token").asText();
    assertEquals(403, send("POST", "/api/v1/tenants", token, "{\"name\":\"x\"}").status());
    Answer more = send("POST", "/api/v1/tokens", token, wish.formatted("workflow-admin"));
    assertEquals(403, more.status());
  }

  @Test
  void listsTokensWithoutTheirSecretsAndEndsOne() {
    Answer made = site.post("/api/v1/tokens", "{\"label\":\"import\",\"days\":1}");
    String secret = made.json().get("token").asText();
    Answer list = site.get("/api/v1/tokens");
    assertFalse(list.text().contains(secret));
    assertEquals("import", list.json().at("/items/0/label").asText());
    String id = list.json().at("/items/0/id").asText();
    assertEquals(404, site.delete("/api/v1/tokens/nothing").status());
    assertEquals(204, site.delete("/api/v1/tokens/" + id).status());
    assertEquals(401, as("Bearer " + secret));
  }

  @Test
  void makesTenantsAndLetsTheirAdminsSeeTheirOwnUsersOnly() {
    assertEquals(201, site.post("/api/v1/tenants", "{\"name\":\"Second\"}").status());
    String other = site.user("boss", 2, Role.ADMIN);
    Answer users = send("GET", "/api/v1/users", other, "");
    assertTrue(users.text().contains("boss") && !users.text().contains("\"admin\""), users.text());
    assertEquals(404, send("GET", "/api/v1/users/admin", other, "").status());
    assertEquals(403, send("GET", "/api/v1/tenants", other, "").status());
    String into1 =
        "{\"name\":\"spy\",\"password\":\"a long password\",\"role\":\"workflow-admin\",\"tenant\":1}";
    assertEquals(422, send("POST", "/api/v1/users", other, into1).status());
  }

  @Test
  void keepsTheLastAdminFromLockingThemselvesOut() {
    assertEquals(409, send("PATCH", "/api/v1/users/admin", admin(), "{\"active\":false}").status());
    assertEquals(
        409,
        send("PATCH", "/api/v1/users/admin", admin(), "{\"role\":\"workflow-viewer\"}").status());
  }

  private static String admin() {
    return Site.basic(FirstAdmin.NAME, Site.PASSWORD);
  }
}
