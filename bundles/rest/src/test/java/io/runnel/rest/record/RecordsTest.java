// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Money;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordWrite;
import io.runnel.host.Records;
import io.runnel.host.WriteAnswer;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.NotedRecords;
import io.runnel.rest.site.Site;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final String ALL = "/api/v1/records/contact";

  private static final Site SITE = new Site();
  private final NotedRecords records = new NotedRecords();

  @BeforeEach
  void put() {
    SITE.services.put(Records.class, records);
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void makesARecordAndAnswersItAsCommitted() {
    Answer answer =
        SITE.post(
            ALL,
            "{\"properties\": {\"score\": 50, \"email\": null, \"tags\": [\"a\"], \"vip\": true,"
                + " \"deal\": {\"amount\": 1.5, \"currency\": \"EUR\"}}}");
    assertEquals(201, answer.status());
    assertTrue(answer.header("Location").endsWith(ALL + "/1001"));
    assertEquals("\"2\"", answer.header("ETag"));
    assertEquals(
        "{\"id\":\"1001\",\"version\":2,\"properties\":{"
            + "\"amount\":{\"amount\":12.50,\"currency\":\"EUR\"},\"birthday\":\"2000-02-29\","
            + "\"employees\":1000,\"seen\":\"2026-03-01T10:00:00Z\",\"tags\":[\"a\",\"b\"]}}",
        answer.text());
    RecordWrite write = records.writes.get(0);
    assertEquals(RecordWrite.Intent.CREATE, write.intent());
    assertEquals("1/contact/1001", write.ref().key());
    assertEquals(
        List.of(
            RecordEdit.set("score", new BigDecimal("50")),
            RecordEdit.set("email", null),
            RecordEdit.set("tags", List.of("a")),
            RecordEdit.set("vip", true),
            RecordEdit.set("deal", new Money(new BigDecimal("1.5"), "EUR"))),
        write.edits());
    assertEquals(List.of("write by admin"), records.calls);
  }

  @Test
  void refusesValuesThatNoPropertyHasNamingEach() {
    Answer answer =
        SITE.post(
            ALL,
            "{\"properties\": {\"a/b\": {}, \"n\": 1e1000000000, \"l\": [1],"
                + " \"m\": {\"amount\": 1, \"currency\": \"euro\"}}}");
    assertEquals(422, answer.status());
    List<String> pointers = new ArrayList<>();
    answer.json().get("errors").forEach(one -> pointers.add(one.get("pointer").asText()));
    assertEquals(
        List.of("/properties/a~1b", "/properties/n", "/properties/l", "/properties/m/currency"),
        pointers);
    assertEquals(422, SITE.post(ALL, "{}").status());
    assertTrue(records.writes.isEmpty());
  }

  @Test
  void makesARecordUnderAChosenIdAndChangesItFromAKnownVersion() {
    assertEquals(201, SITE.post(ALL + "/a%2Fb%20c", "{\"properties\": {}}").status());
    assertEquals("1/contact/a/b c", records.writes.get(0).ref().key());
    assertEquals(200, patch("/c1", "\"2\"").status());
    assertEquals(2, records.writes.get(1).expectedVersion());
    assertEquals(200, patch("/c1", "*").status());
    assertEquals(0, records.writes.get(2).expectedVersion());
    assertEquals(412, patch("/c1", "\"x\"").status());
    assertEquals(204, SITE.delete(ALL + "/c1").status());
    assertEquals(RecordWrite.Intent.DELETE, records.writes.get(3).intent());
  }

  @Test
  void everyRefusalHasItsStatus() {
    assertEquals(404, refused(WriteAnswer.Status.MISSING).status());
    assertEquals(422, refused(WriteAnswer.Status.UNSUPPORTED).status());
    assertEquals(503, refused(WriteAnswer.Status.UNREACHABLE).status());
    assertEquals(422, refused(WriteAnswer.Status.INVALID).status());
    Answer taken = refused(WriteAnswer.Status.CONFLICT);
    assertEquals(409, taken.status());
    assertEquals("is taken", taken.json().get("detail").asText());
    assertEquals(422, SITE.get(ALL + "/" + "x".repeat(500)).status());
  }

  @Test
  void reads() {
    Answer found = SITE.get(ALL + "/c1");
    assertEquals("\"2\"", found.header("ETag"));
    assertEquals("c1", found.json().get("id").asText());
    Answer gone = SITE.get(ALL + "/gone");
    assertEquals(404, gone.status());
    assertEquals("there is no contact 'gone'", gone.json().get("detail").asText());
    Answer history = SITE.get(ALL + "/c1/history?property=score");
    assertTrue(history.json().get("items").get(0).get("value").isNull());
    assertEquals(List.of("history 1/contact/c1 score"), records.calls);
  }

  @Test
  void searches() {
    assertEquals("c1", SITE.get(ALL + "?limit=3").json().at("/items/0/id").asText());
    SITE.post(ALL + "/search", "{\"criteria\": {\"any\": []}, \"limit\": 1000, \"cursor\": \"c\"}");
    SITE.post(ALL + "/search", "{}");
    SITE.send(SITE.asAdmin(ALL + "/search").POST(HttpRequest.BodyPublishers.noBody()));
    String all = "Search[tenant=1, type=contact, criteria=null] PageRequest[cursor=null, limit=";
    assertEquals(
        List.of(
            all + "3, backwards=false]",
            "Search[tenant=1, type=contact, criteria={any=[]}]"
                + " PageRequest[cursor=c, limit=1000, backwards=false]",
            all + "50, backwards=false]",
            all + "50, backwards=false]"),
        records.calls);
    assertEquals(422, SITE.post(ALL + "/search", "{\"limit\": 1001}").status());
    Answer sorted = SITE.post(ALL + "/search", "{\"sort\": [{\"property\": \"score\"}]}");
    assertEquals("/sort", sorted.json().at("/errors/0/pointer").asText());
  }

  private Answer refused(WriteAnswer.Status status) {
    records.status = status;
    return patch("/c1", "\"2\"");
  }

  private Answer patch(String path, String ifMatch) {
    return SITE.send(
        SITE.asAdmin(ALL + path)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .method("PATCH", Site.body("{\"properties\": {\"score\": 1}}")));
  }
}
