// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.rest.site.Answer;
import io.runnel.rest.site.NotedEnrolments;
import io.runnel.rest.site.Site;
import io.runnel.workflow.Enrolments;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentsTest {
  private static final String ONE = "/api/v1/workflows/7";

  private static final Site SITE = new Site();
  private final NotedEnrolments enrolments = new NotedEnrolments();

  @BeforeEach
  void put() {
    SITE.services.put(Enrolments.class, enrolments);
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void showsTheLog() {
    assertEquals(
        "{\"items\":[{\"id\":\"1\",\"at\":\"2026-03-01T10:00:00Z\",\"enrolment\":\"9\","
            + "\"record\":\"c1\",\"step\":\"s1\",\"kind\":\"record.edit\","
            + "\"event\":\"step.done\",\"detail\":null}],\"next\":null}",
        SITE.get(ONE + "/log?record=c1").text());
    assertEquals(List.of("log Filter[workflow=7, enrolment=null, record=c1]"), enrolments.calls);
  }

  @Test
  void listsEnrolments() {
    assertEquals(
        "{\"items\":[{\"id\":\"9\",\"record\":\"c1\",\"state\":\"waiting\",\"step\":\"s4\","
            + "\"version\":1,\"due\":\"2026-03-01T10:00:00Z\",\"detail\":null,"
            + "\"startedAt\":\"2026-03-01T10:00:00Z\"}],\"next\":null}",
        SITE.get(ONE + "/enrolments?enrolment=9").text());
    assertEquals(List.of("list Filter[workflow=7, enrolment=9, record=null]"), enrolments.calls);
  }

  @Test
  void enrolsAndUnenrols() {
    Answer answer = SITE.post(ONE + "/enrolments", "{\"records\": [\"c1\", \"c2\"]}");
    assertEquals(202, answer.status());
    assertEquals("{\"requested\":2}", answer.text());
    assertEquals(202, SITE.post(ONE + "/unenrol", "{\"records\": [\"c1\"]}").status());
    assertEquals(List.of("enrol 1 7 [c1, c2] admin", "unenrol 1 7 [c1] admin"), enrolments.calls);
  }

  @Test
  void asksForAtLeastOneRecord() {
    for (String body : new String[] {"{}", "{\"records\": []}", "{\"records\": [null]}"}) {
      Answer answer = SITE.post(ONE + "/enrolments", body);
      assertEquals(422, answer.status());
      assertEquals("/records", answer.json().get("errors").get(0).get("pointer").asText());
    }
  }

  @Test
  void listsTheParkedAndTheLedger() {
    Answer parked = SITE.get("/api/v1/parked");
    assertEquals("parked", parked.json().get("items").get(0).get("state").asText());
    Answer ledger = SITE.get("/api/v1/ledger?workflow=7");
    assertEquals("9.s1.0", ledger.json().get("items").get(0).get("onceKey").asText());
    assertEquals(
        List.of("ledger Filter[workflow=7, enrolment=null, record=null]"), enrolments.calls);
  }
}
