// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.rest.json.Json;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static final String WORKFLOWS = "/api/v1/workflows";

  private static final Site SITE = new Site();

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void unknownPathsMethodsAndMediaTypes() {
    assertTrue(problem(404, SITE.get("/api/v1/nowhere")).contains("/api/v1/nowhere"));
    Answer wrongMethod = SITE.delete("/api/v1/kinds");
    problem(405, wrongMethod);
    assertTrue(wrongMethod.header("Allow").contains("GET"), wrongMethod.header("Allow"));
    HttpRequest.Builder xml = SITE.asAdmin(WORKFLOWS).header("Content-Type", "application/xml");
    assertTrue(problem(415, SITE.send(xml.POST(Site.body("<a/>")))).contains("application/json"));
    problem(406, SITE.send(SITE.asAdmin("/api/v1/kinds").header("Accept", "image/png")));
  }

  @Test
  void malformedJsonIsLocatedAndNotQuoted() {
    Answer answer = SITE.post(WORKFLOWS, "{\"name\": \"secret\",\n oops}");
    assertTrue(problem(400, answer).contains("line 2"), answer.text());
    assertFalse(answer.text().contains("secret"));
    problem(400, SITE.post(WORKFLOWS, "{} {}"));
    problem(400, SITE.post(WORKFLOWS, "{\"a\": 1, \"a\": 2}"));
    problem(400, SITE.post(WORKFLOWS, "{"));
    problem(400, SITE.post(WORKFLOWS, ""));
    problem(422, SITE.post(WORKFLOWS, "null"));
  }

  @Test
  void jsonOfAnotherFormNamesTheMember() {
    Answer list = SITE.post(WORKFLOWS, "[1]");
    problem(422, list);
    Answer unknown = SITE.post("/api/v1/workflows/1/publish", "{\"enrolExistng\": true}");
    assertEquals("/enrolExistng", error(unknown).get("pointer").asText());
    assertTrue(error(unknown).get("message").asText().contains("enrolExisting"));
    Answer word = SITE.post("/api/v1/workflows/1/publish", "{\"inFlight\": \"stay\"}");
    assertEquals("/inFlight", error(word).get("pointer").asText());
    assertEquals("must be one of keep, move, apply", error(word).get("message").asText());
    Answer type = SITE.post("/api/v1/workflows/1/enrolments", "{\"records\": [{}]}");
    assertEquals("/records/0", error(type).get("pointer").asText());
  }

  @Test
  void deepNestingIsTooLarge() {
    int depth = Json.DEEPEST + 1;
    String deep = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    assertTrue(problem(413, SITE.post(WORKFLOWS, deep)).contains(String.valueOf(Json.DEEPEST)));
    String number = "{\"a\": " + "9".repeat(2000) + "}";
    problem(413, SITE.post(WORKFLOWS, number));
  }

  @Test
  void bodiesOverTheLimitAreRefusedWithAndWithoutALength() {
    byte[] body =
        ("{\"a\": \"" + "x".repeat((int) Site.MAX_BODY) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertTrue(problem(413, send(BodyPublishers.ofByteArray(body))).contains("maxBodyBytes"));
    problem(413, send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    problem(503, SITE.post(WORKFLOWS, "{\"a\": \"" + "x".repeat(9_000) + "\"}"));
  }

  private Answer send(HttpRequest.BodyPublisher body) {
    return SITE.send(SITE.asAdmin(WORKFLOWS).header("Content-Type", "application/json").POST(body));
  }

  private static JsonNode error(Answer answer) {
    problem(422, answer);
    return answer.json().get("errors").get(0);
  }

  private static String problem(int status, Answer answer) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(status, answer.json().get("status").asInt());
    assertEquals("about:blank", answer.json().get("type").asText());
    return answer.json().get("detail").asText();
  }
}
