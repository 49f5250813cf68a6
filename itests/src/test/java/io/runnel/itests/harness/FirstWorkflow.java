// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** The first workflow of the README, told over REST: branch, edit, a wait, a task. */
public final class FirstWorkflow {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final HttpApi api;
  private final String id;
  private final String company;

  private FirstWorkflow(HttpApi api, String id, String company) {
    this.api = api;
    this.id = id;
    this.company = company;
  }

  /** Makes and publishes it, with a wait of the given length, for instance {@code PT1S}. */
  public static FirstWorkflow publish(HttpApi api, String wait) {
    // A company of its own: the stories of one Karaf have several such workflows.
    String company = "Company " + NEXT.incrementAndGet();
    String document =
        """
        {"schemaVersion": 1, "name": "Big leads", "objectType": "contact",
         "trigger": {"kind": "filter",
           "criteria": {"any": [{"all": [
             {"property": "lifecyclestage", "op": "is", "value": "lead"},
             {"property": "score", "op": "gte", "value": 50},
             {"property": "company", "op": "is", "value": "%2$s"}]}]},
           "reenrol": {"on": false}},
         "steps": [
           {"id": "s1", "kind": "branch.if",
            "branches": [{"id": "b1", "label": "Enterprise",
              "criteria": {"any": [{"all": [
                {"property": "employees", "op": "gte", "value": 1000}]}]},
              "steps": [{"id": "s2", "kind": "record.edit",
                "config": {"set": [{"property": "segment", "value": "enterprise"}]}}]}],
            "otherwise": [{"id": "s3", "kind": "record.edit",
              "config": {"set": [{"property": "segment", "value": "other"}]}}]},
           {"id": "s4", "kind": "delay.for", "config": {"duration": "%1$s"}},
           {"id": "s5", "kind": "task.create",
            "config": {"title": "Call {{record.firstname}}", "dueIn": "P1D"}}],
         "settings": {"timeZone": "Europe/Paris"}}
        """
            .formatted(wait, company);
    return publishDocument(api, document, company);
  }

  /** Makes and publishes another workflow. */
  public static FirstWorkflow publishDocument(HttpApi api, String document) {
    return publishDocument(api, document, "");
  }

  private static FirstWorkflow publishDocument(HttpApi api, String document, String company) {
    String id = api.post("/workflows", document).expect(201).get("id").asText();
    api.post("/workflows/" + id + "/publish", "{\"enrolExisting\": false}").expect(200);
    return new FirstWorkflow(api, id, company);
  }

  /** Makes a contact that the workflow takes, and answers its id. */
  public String contact(String firstName, int employees) {
    String body =
        """
        {"properties": {"firstname": "%s", "lifecyclestage": "lead", "score": 80,
          "employees": %d, "company": "%s"}}
        """
            .formatted(firstName, employees, company);
    return api.post("/records/contact", body).expect(201).get("id").asText();
  }

  /** State of the one enrolment of a record; empty text if there is none yet. */
  public String state(String record) {
    for (JsonNode enrolment :
        api.get("/workflows/" + id + "/enrolments").expect(200).get("items")) {
      if (enrolment.get("record").asText().equals(record)) {
        return enrolment.get("state").asText();
      }
    }
    return "";
  }

  /** Waits until the one enrolment of a record has a state. */
  public void awaitState(String record, String state) {
    Await.until(
        "the state " + state + " of " + record,
        () -> {
          assertEquals(state, state(record), () -> "log: " + log(record));
          return true;
        });
  }

  /** Events of a record, oldest first, as {@code event} or {@code event of step}. */
  public List<String> log(String record) {
    List<String> events = new ArrayList<>();
    for (JsonNode item : api.get("/workflows/" + id + "/log").expect(200).get("items")) {
      if (item.get("record").asText().equals(record)) {
        String step = item.path("step").asText("");
        String event = item.get("event").asText();
        events.add(step.isEmpty() || step.equals("null") ? event : event + " of " + step);
      }
    }
    return events;
  }

  /** Asserts all that the workflow does for a contact with many employees. */
  public void assertDone(String record, String firstName) {
    awaitState(record, "completed");
    JsonNode contact = api.get("/records/contact/" + record).expect(200);
    assertEquals("enterprise", contact.get("properties").get("segment").asText());
    JsonNode tasks = api.post("/records/task/search", "{\"limit\": 1000}").expect(200).get("items");
    long wanted =
        StreamSupport.stream(tasks.spliterator(), false)
            .filter(task -> task.at("/properties/record").asText().endsWith("/contact/" + record))
            .filter(task -> titleOf(task).equals("Call " + firstName))
            .count();
    assertEquals(1, wanted, () -> "one task for " + firstName + ": " + tasks);
    List<String> log = log(record);
    assertTrue(
        log.containsAll(List.of("enrolled", "step.done of s2", "wait.started of s4", "completed")),
        log::toString);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Kind ids that {@code GET /kinds} lists, each with its sort. */
  public static Map<String, String> kinds(HttpApi api) {
    Map<String, String> kinds = new TreeMap<>();
    for (JsonNode kind : api.get("/kinds").expect(200).get("items")) {
      kinds.put(kind.get("id").asText(), kind.get("sort").asText());
    }
    return kinds;
  }

  private static String titleOf(JsonNode task) {
    return task.path("properties").path("title").asText();
  }
}
