// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.NotedWorkflows;
import io.runnel.rest.site.Site;
import io.runnel.workflow.Workflows;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkflowsTest {
  private static final String ALL = "/api/v1/workflows";
  private static final String ONE = ALL + "/7";

  private static final Site SITE = new Site();
  private final NotedWorkflows workflows = new NotedWorkflows();

  @BeforeEach
  void put() {
    SITE.services.put(Workflows.class, workflows);
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void makesAWorkflowFromADocument() {
    Answer answer = SITE.post(ALL, "{\"name\": \"Big leads\", \"n\": 1.50}");
    assertEquals(201, answer.status());
    assertEquals("7", answer.json().get("id").textValue());
    assertTrue(answer.header("Location").endsWith(ONE), answer.header("Location"));
    assertEquals(List.of("create 1 {name=Big leads, n=1.50} admin"), workflows.calls);
  }

  @Test
  void listsInParts() {
    Answer answer = SITE.get(ALL + "?limit=2&cursor=c1&backwards=true");
    JsonNode item = answer.json().get("items").get(0);
    assertEquals("more", answer.json().get("next").asText());
    assertEquals("on", item.get("state").asText());
    assertEquals(2, item.get("counts").get("active").asInt());
    assertEquals("2026-03-01T10:00:00Z", item.get("updatedAt").asText());
    SITE.get(ALL);
    assertEquals(
        List.of(
            "list 1 PageRequest[cursor=c1, limit=2, backwards=true]",
            "list 1 PageRequest[cursor=null, limit=50, backwards=false]"),
        workflows.calls);
  }

  @Test
  void refusesLimitsOutOfRange() {
    for (String limit : new String[] {"0", "1001", "many"}) {
      Answer answer = SITE.get(ALL + "?limit=" + limit);
      assertEquals(422, answer.status());
      assertEquals("/limit", answer.json().get("errors").get(0).get("pointer").asText());
    }
  }

  @Test
  void showsAndDeletes() {
    assertEquals("Big leads", SITE.get(ONE).json().get("name").asText());
    assertEquals(404, SITE.get(ALL + "/8").status());
    assertEquals(204, SITE.delete(ONE).status());
    assertEquals(404, SITE.delete(ALL + "/8").status());
    assertEquals(List.of("delete 7 admin"), workflows.calls);
  }

  @Test
  void savesADraftOnlyOverTheRevisionThatWasEdited() {
    Answer shown = SITE.get(ONE + "/draft");
    assertEquals("{\"name\":\"Big leads\"}", shown.text());
    assertEquals("\"3\"", shown.header("ETag"));

    Answer saved = save(shown.header("ETag"));
    assertEquals(200, saved.status());
    assertEquals("\"4\"", saved.header("ETag"));
    JsonNode problem = saved.json().get("problems").get(0);
    assertEquals("s1", problem.get("step").asText());
    assertEquals("/steps/0/kind", problem.get("pointer").asText());
    assertEquals(List.of("saveDraft 7 {name=New}"), workflows.calls);

    assertEquals(412, save("\"2\"").status());
    assertEquals(412, save("\"else\"").status());
    assertEquals(428, save(null).status());
  }

  @Test
  void reviewsAndListsVersions() {
    JsonNode review = SITE.get(ONE + "/review").json();
    assertEquals(12, review.get("matching").asInt());
    assertTrue(review.get("problems").get(0).path("step").isMissingNode());
    JsonNode versions = SITE.get(ONE + "/versions").json();
    assertEquals(1, versions.get("items").get(0).get("version").asInt());
    assertTrue(versions.get("next").isNull());
  }

  @Test
  void publishesWithAndWithoutABody() {
    assertEquals("{\"version\":4}", SITE.post(ONE + "/publish", "{}").text());
    HttpRequest.Builder bare = SITE.asAdmin(ONE + "/publish");
    assertEquals(200, SITE.send(bare.POST(HttpRequest.BodyPublishers.noBody())).status());
    String body = "{\"enrolExisting\": true, \"inFlight\": \"move\"}";
    assertEquals(200, SITE.post(ONE + "/publish", body).status());
    assertEquals(
        List.of(
            "publish 7 false null admin",
            "publish 7 false null admin",
            "publish 7 true MOVE admin"),
        workflows.calls);
  }

  @Test
  void handsOnWhyPublishingWasRefused() {
    Answer answer = SITE.post(ONE + "/publish", "{\"enrolExisting\": true}");
    assertEquals(422, answer.status());
    assertTrue(answer.json().get("detail").asText().startsWith("2 enrolments"));
    assertEquals("/inFlight", answer.json().get("errors").get(0).get("pointer").asText());
  }

  @Test
  void switchesOffAndOn() {
    assertEquals("off", SITE.post(ONE + "/off", "{}").json().get("state").asText());
    SITE.post(ONE + "/off", "{\"mode\": \"unenrol\"}");
    assertEquals("on", SITE.post(ONE + "/on", "").json().get("state").asText());
    assertEquals(List.of("off 7 FREEZE", "off 7 UNENROL", "on 7"), workflows.calls);
  }

  private Answer save(String ifMatch) {
    HttpRequest.Builder request =
        SITE.asAdmin(ONE + "/draft")
            .header("Content-Type", "application/json")
            .PUT(Site.body("{\"name\": \"New\"}"));
    return SITE.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
  }
}
