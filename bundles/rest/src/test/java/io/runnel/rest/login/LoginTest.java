// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import io.runnel.store.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTest {
  private static final String PATH = "/api/v1/login";

  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void nothingButHealthAnswersWithoutLogin() {
    for (String path : new String[] {PATH, "/api/v1/workflows", "/metrics", "/nowhere", "/"}) {
      Answer answer = site.send(site.anonymous(path));
      assertEquals(401, answer.status(), path);
      assertTrue(answer.header("WWW-Authenticate").startsWith("Basic realm=\"Runnel\""), path);
      assertEquals("application/problem+json", answer.header("Content-Type"));
    }
    assertEquals(503, site.send(site.anonymous("/health")).status());
  }

  @Test
  void letsThePasswordIn() {
    Answer answer = site.get(PATH);
    assertEquals(200, answer.status());
    assertEquals("admin", answer.json().get("user").asText());
    assertEquals("workflow-admin", answer.json().get("roles").get(0).asText());
    assertTrue(answer.json().get("csrf").isNull());
  }

  @Test
  void keepsWrongPasswordsOutAlsoAfterTheRightOne() {
    assertEquals(200, site.get(PATH).status());
    assertEquals(401, withHeader(Site.basic("admin", "wrong")).status());
    assertEquals(401, withHeader(Site.basic("nobody", Site.PASSWORD)).status());
    assertEquals(401, withHeader("Basic ???").status());
    assertEquals(401, withHeader("Digest x").status());
    assertEquals(401, withHeader("Bearer").status());
  }

  @Test
  void forgetsAPasswordThatWasChanged() {
    assertEquals(200, site.get(PATH).status());
    save("another", true);
    assertEquals(401, site.get(PATH).status());
    assertEquals(200, withHeader(Site.basic("admin", "another")).status());
  }

  @Test
  void keepsInactiveUsersOut() {
    String secret = issue(Duration.ofDays(1));
    assertEquals(200, withHeader("Bearer " + secret).status());
    save(Site.PASSWORD, false);
    assertEquals(401, site.get(PATH).status());
    assertEquals(401, withHeader("Bearer " + secret).status());
  }

  @Test
  void tokensWorkUntilTheyExpireAndAreStoredAsHashesOnly() {
    String secret = issue(Duration.ofDays(1));
    assertEquals(200, withHeader("bearer " + secret).status());
    assertFalse(site.accounts.tokens.toString().contains(secret));

    String old = issue(Duration.ofSeconds(-1));
    assertEquals(401, withHeader("Bearer " + old).status());
    assertEquals(1, site.accounts.tokens.size(), "the expired token is gone");
  }

  @Test
  void handsOutTokensAndTakesThemBack() {
    Answer made = site.post("/api/v1/tokens", "{\"label\": \"import\", \"days\": 30}");
    assertEquals(201, made.status());
    String secret = made.json().get("token").asText();
    assertTrue(Instant.parse(made.json().get("expiresAt").asText()).isAfter(Instant.EPOCH));
    assertEquals(200, withHeader("Bearer " + secret).status());

    String leaked = "{\"token\": \"" + secret + "\"}";
    assertEquals(204, site.post("/api/v1/tokens/revoke", leaked).status());
    assertEquals(401, withHeader("Bearer " + secret).status());
  }

  @Test
  void refusesTokensWithoutALabelOrWithALifeOutOfRange() {
    Answer answer = site.post("/api/v1/tokens", "{\"days\": 5000}");
    assertEquals(422, answer.status());
    assertEquals("/label", answer.json().get("errors").get(0).get("pointer").asText());
    assertEquals("/days", answer.json().get("errors").get(1).get("pointer").asText());
  }

  @Test
  void saysThatAccountsAreMissing() {
    site.services.remove(Accounts.class);
    Answer answer = site.get("/api/v1/workflows");
    assertEquals(503, answer.status());
    assertTrue(answer.json().get("detail").asText().contains("io.runnel.store.Accounts"));
    assertEquals(503, site.send(site.asAdmin("/health")).status());
  }

  private Answer withHeader(String authorization) {
    return site.send(site.anonymous(PATH).header("Authorization", authorization));
  }

  private String issue(Duration life) {
    return new Login(site.services, java.time.InstantSource.system())
        .issue(new Login.Wanted("admin", "test", life))
        .secret();
  }

  private void save(String password, boolean active) {
    site.accounts.saveUser(
        new Accounts.User(1, "admin", Passwords.hash(password), Set.of("workflow-admin"), active));
  }
}
