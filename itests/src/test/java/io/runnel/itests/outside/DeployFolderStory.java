// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.itests.harness.Await;
import io.runnel.itests.harness.Distribution;
import io.runnel.itests.harness.FirstWorkflow;
import io.runnel.itests.harness.HttpApi;
import io.runnel.itests.harness.HttpSink;
import io.runnel.itests.harness.SharedDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger's three kinds come by {@code deploy/}, go in mid-run, and come back. */
@ExtendWith(SharedDistribution.class)
class DeployFolderStory {
  private static final String OBJECT_TYPE = "machine-object-type.jar";
  private static final String TRIGGER_KIND = "crosses-trigger-kind.jar";
  private static final String ACTION_KIND = "pager-action-kind.jar";

  private static final String PAGE_TWICE =
      """
      {"schemaVersion": 1, "name": "Service is due", "objectType": "machine",
       "trigger": {"kind": "number.crosses", "config": {"property": "hours", "limit": 1000}},
       "steps": [
         {"id": "s1", "kind": "pager.page",
          "config": {"url": "%1$s", "text": "Look at {{record.serial}}"}},
         {"id": "s2", "kind": "delay.for", "config": {"duration": "PT5S"}},
         {"id": "s3", "kind": "pager.page",
          "config": {"url": "%1$s", "text": "Still waiting: {{record.serial}}"}}],
       "settings": {"timeZone": "UTC"}}
      """;

  @Test
  void kindsComeGoAndComeBackWithoutRunningTwice(Distribution runnel) throws Exception {
    try (HttpSink pager = new HttpSink()) {
      HttpApi api = runnel.api();
      runnel.configure("io.runnel.http", "allow", "127.0.0.1:" + pager.port());
      runnel.deploy(OBJECT_TYPE);
      runnel.deploy(TRIGGER_KIND);
      runnel.deploy(ACTION_KIND);
      Await.until("the three kinds", () -> FirstWorkflow.kinds(api).keySet().containsAll(KINDS));

      FirstWorkflow workflow =
          FirstWorkflow.publishDocument(api, PAGE_TWICE.formatted(pager.url("/page")));
      String machine = machineThatCrosses(api, "M-1");
      Await.until("the first page", () -> pager.received().size() == 1);
      workflow.awaitState(machine, "waiting");

      runnel.undeploy(ACTION_KIND);
      workflow.awaitState(machine, "parked");
      assertTrue(parkedDetail(api, workflow).contains("pager.page"));
      assertFalse(FirstWorkflow.kinds(api).containsKey("pager.page"));

      runnel.deploy(ACTION_KIND);
      workflow.awaitState(machine, "completed");
      assertEquals(2, pager.received().size(), () -> pager.received().toString());
      assertEquals("Look at M-1", pager.received().get(0).body());
      assertEquals("Still waiting: M-1", pager.received().get(1).body());
      assertFalse(
          pager.received().get(0).onceKey().equals(pager.received().get(1).onceKey()),
          "each step has a key of its own");
    }
  }

  private static final java.util.Set<String> KINDS =
      java.util.Set.of("machine", "number.crosses", "pager.page");

  private static String machineThatCrosses(HttpApi api, String serial) {
    String body = "{\"properties\": {\"serial\": \"" + serial + "\", \"hours\": 900}}";
    String id = api.post("/records/machine", body).expect(201).get("id").asText();
    api.patch("/records/machine/" + id, "{\"properties\": {\"hours\": 1001}}").expect(200);
    return id;
  }

  private static String parkedDetail(HttpApi api, FirstWorkflow workflow) {
    JsonNode enrolments = api.get("/workflows/" + workflow.id() + "/enrolments").expect(200);
    return enrolments.get("items").get(0).path("detail").asText();
  }
}
