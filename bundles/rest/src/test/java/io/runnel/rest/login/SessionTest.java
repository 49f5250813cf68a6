// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.rest.server.RestServer;
import io.runnel.rest.settings.ServerSettings;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String PATH = "/api/v1/login";

  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void setsACookieThatScriptsAndOtherSitesDoNotGet() {
    String cookie = logIn().header("Set-Cookie");
    assertTrue(cookie.startsWith("runnel-session="), cookie);
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Strict"), cookie);
    assertTrue(cookie.contains("Path=/"), cookie);
    assertTrue(!cookie.contains("Secure"), cookie);
  }

  @Test
  void marksTheCookieSecureWhenThePublicAddressIs() {
    ServerSettings behindProxy =
        new ServerSettings("127.0.0.1", 0, "https://runnel.example.org/", 1000);
    try (RestServer secure = new RestServer(behindProxy, site.services)) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + secure.port() + PATH));
      String cookie = site.send(credentials(request)).header("Set-Cookie");
      assertTrue(cookie.contains("Secure"), cookie);
      assertEquals("https://runnel.example.org/", secure.uri().toString());
    }
  }

  @Test
  void readsWithTheCookieAloneAndWritesOnlyWithTheCsrfValue() {
    Answer opened = logIn();
    String cookie = cookie(opened);
    String csrf = opened.json().get("csrf").asText();

    Answer shown = site.send(site.anonymous(PATH).header("Cookie", cookie));
    assertEquals(200, shown.status());
    assertEquals(csrf, shown.json().get("csrf").asText());

    Answer forged = site.send(site.anonymous(PATH).header("Cookie", cookie).DELETE());
    assertEquals(403, forged.status());
    assertTrue(forged.json().get("detail").asText().contains("X-CSRF-Token"));
    assertEquals(403, closeWith(cookie, "0000").status());

    assertEquals(204, closeWith(cookie, csrf).status());
    assertEquals(401, site.send(site.anonymous(PATH).header("Cookie", cookie)).status());
  }

  @Test
  void refusesChangesThatAPageOfAnotherSiteAsksFor() {
    String own = "http://127.0.0.1:" + site.server.port();
    assertEquals(403, change("Sec-Fetch-Site", "cross-site").status());
    assertEquals(403, change("Origin", "http://evil.example.org").status());
    assertEquals(403, change("Origin", "null").status());
    assertEquals(204, change("Sec-Fetch-Site", "same-origin").status());
    assertEquals(204, change("Origin", own).status());
  }

  private Answer change(String header, String value) {
    return site.send(site.asAdmin(PATH).header(header, value).DELETE());
  }

  @Test
  void refusesWrongAndMissingCredentials() {
    HttpRequest.Builder request = json(site.anonymous(PATH));
    assertEquals(
        401,
        site.send(request.POST(Site.body("{\"user\": \"admin\", \"password\": \"x\"}"))).status());
    assertEquals(422, site.send(request.POST(Site.body("{\"user\": \"admin\"}"))).status());
  }

  private Answer logIn() {
    Answer answer = site.send(credentials(site.anonymous(PATH)));
    assertEquals(200, answer.status(), answer.text());
    return answer;
  }

  private Answer closeWith(String cookie, String csrf) {
    return site.send(
        site.anonymous(PATH)
            .header("Cookie", cookie)
            .header(SessionKey.CSRF_HEADER, csrf)
            .DELETE());
  }

  private static String cookie(Answer opened) {
    return opened.header("Set-Cookie").split(";")[0];
  }

  private static HttpRequest.Builder credentials(HttpRequest.Builder request) {
    String body = "{\"user\": \"admin\", \"password\": \"" + Site.PASSWORD + "\"}";
    return json(request).POST(Site.body(body));
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }
}
