// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.runnel.itests.harness.Await;
import io.runnel.itests.harness.Distribution;
import io.runnel.itests.harness.FirstWorkflow;
import io.runnel.itests.harness.HookCalls;
import io.runnel.itests.harness.HookCalls.Answer;
import io.runnel.itests.harness.HookCalls.Call;
import io.runnel.itests.harness.SharedDistribution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hosts call hooks of the distribution; each call is sent twice, and counts once. */
@ExtendWith(SharedDistribution.class)
class HooksStory {
  private static final String SECRET = "client-secret-of-the-app";
  private static final String URL = "https://workflows.example.com/hooks/hubspot";

  private static final String PARSE =
      """
      key = whk
      types = Contact=contact,Company=task,Deal=task
      fields = Contact.firstname=firstname,Contact.lifecyclestage=lifecyclestage,\
      Contact.score=score,Company.name=title,Deal.name=title
      """;

  private static final String HUBSPOT =
      """
      format = hubspot
      key = %s
      publicUrl = %s
      types = contact=contact
      fields = contact.lifecyclestage=lifecyclestage
      """
          .formatted(SECRET, URL);

  private static final String DIRECTUS =
      """
      format = directus
      key = s3cret
      types = contacts=contact
      fields = contacts.lifecyclestage=lifecyclestage,contacts.birthday=birthday,\
      contacts.nosuch=frstname
      """;

  private static final String SOAP =
      """
      format = salesforce-outbound
      key = q-key
      types = Contact=contact
      fields = Contact.Email=website
      """;

  private static final String STAGE_CHANGED =
      """
      {"schemaVersion": 1, "name": "Stage changed", "objectType": "contact",
       "trigger": {"kind": "property.changed",
         "config": {"property": "lifecyclestage", "to": "any"}, "reenrol": {"on": true}},
       "steps": [{"id": "s1", "kind": "record.edit",
         "config": {"set": [{"property": "segment", "value": "called"}]}}],
       "settings": {"timeZone": "UTC"}}
      """;

  private static final List<String> PARSE_SAMPLES =
      List.of(
          "parse-company-create.json",
          "parse-contact-create.json",
          "parse-contact-update.json",
          "parse-contact-update-master.json",
          "parse-deal-create.json",
          "parse-deal-delete.json");

  @Test
  void theCapturedCallsOfParseServerCountOnce(Distribution runnel) throws Exception {
    HookCalls host = new HookCalls(runnel);
    host.configure("parse", PARSE);
    FirstWorkflow workflow = FirstWorkflow.publishDocument(runnel.api(), STAGE_CHANGED);
    assertEquals(List.of("accepted"), sendAll(host, PARSE_SAMPLES));
    workflow.awaitState("cRvNO60iUn", "completed");
    assertEquals(List.of("duplicate"), sendAll(host, PARSE_SAMPLES));
    var contact = runnel.api().get("/records/contact/cRvNO60iUn").expect(200).get("properties");
    assertEquals("called", contact.get("segment").asText());
    assertEquals(15, contact.get("score").asInt());
    assertEquals("customer", contact.get("lifecyclestage").asText());
    assertEnrolled(1, workflow, "cRvNO60iUn");
    assertEquals(404, runnel.api().get("/records/task/LFXkZIFCgp").status(), "it was deleted");

    Call wrong = HookCalls.sample("parse", PARSE_SAMPLES.get(0)).with("X-Parse-Webhook-Key", "wh");
    assertEquals(401, host.send(wrong).status());
    assertNoSecret(runnel, "whk", "x-parse", "urllib", "jsonLogs");
    off(runnel, workflow);
  }

  @Test
  void aSignedBatchOfHubSpotCountsOnceAndIsNotTakenTwice(Distribution runnel) throws Exception {
    HookCalls host = new HookCalls(runnel);
    host.configure("hubspot", HUBSPOT);
    FirstWorkflow workflow = FirstWorkflow.publishDocument(runnel.api(), STAGE_CHANGED);
    Call stale = HookCalls.sample("hubspot", "hubspot-webhook-v3.json");
    assertEquals(401, host.send(stale).status(), "it was sent too long ago");
    assertEquals(404, runnel.api().get("/records/contact/1246965").status());
    Call forged = new Call("hubspot", stale.headers(), "[]".getBytes(UTF_8));
    assertEquals(401, host.send(forged).status());

    Call signed = stale.signedByHubSpot(URL, SECRET);
    assertEquals(List.of("accepted", "accepted", "accepted"), statuses(host.send(signed)));
    workflow.awaitState("1246965", "completed");
    assertEquals(401, host.send(signed).status(), "the very same call again");
    Call again = stale.signedByHubSpot(URL, SECRET);
    assertEquals(List.of("duplicate", "duplicate", "duplicate"), statuses(host.send(again)));
    assertEnrolled(1, workflow, "1246965");
    off(runnel, workflow);
  }

  @Test
  void aHostWithoutTimesAndIdsCountsOnceToo(Distribution runnel) throws Exception {
    HookCalls host = new HookCalls(runnel);
    host.configure("directus", DIRECTUS);
    FirstWorkflow workflow = FirstWorkflow.publishDocument(runnel.api(), STAGE_CHANGED);
    host.send(HookCalls.sample("directus", "directus-contact-create.json"));
    Call update = HookCalls.sample("directus", "directus-contact-update.json");
    assertEquals(List.of("accepted"), statuses(host.send(update)));
    assertEquals(List.of("accepted"), statuses(host.send(update)));
    assertEquals(200, host.send(replaced(update, "customer", "evangelist")).status());
    Await.until(
        "the last change", () -> Collections.frequency(workflow.log("1"), "completed") == 2);
    assertEnrolled(2, workflow, "1");

    Answer number = host.send(replaced(update, "\"score\":15", "\"birthday\":17"));
    assertEquals(400, number.status());
    assertTrue(number.body().contains("/trigger/payload/birthday"), number.body());
    assertTrue(number.body().contains("2026-01-31"), number.body());
    Answer field = host.send(replaced(update, "\"score\"", "\"nosuch\""));
    assertEquals(400, field.status());
    assertTrue(field.body().contains("firstname"), "the remedy: " + field.body());
    off(runnel, workflow);
  }

  @Test
  void aSoapCallIsAnsweredWithItsAcknowledgement(Distribution runnel) throws Exception {
    HookCalls host = new HookCalls(runnel);
    host.configure("soap", SOAP);
    Call call = HookCalls.sample("soap?key=q-key", "salesforce-outbound-message.xml");
    for (int i = 0; i < 2; i++) {
      Answer answer = host.send(call);
      assertEquals(200, answer.status(), answer.body());
      assertTrue(answer.body().contains("<Ack>true</Ack>"), answer.body());
    }
    Await.until(
        "the contact",
        () -> runnel.api().get("/records/contact/003xx000004TmiQAAS").status() == 200);
    assertEquals(
        401,
        host.send(HookCalls.sample("soap?key=other", "salesforce-outbound-message.xml")).status());
    String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    Call hostile = new Call("soap?key=q-key", Map.of(), entity.getBytes(UTF_8));
    assertEquals(400, host.send(hostile).status());
  }

  @Test
  void bodiesThatAreTooLongTooDeepOrSomethingElseAreRefused(Distribution runnel) throws Exception {
    HookCalls host = new HookCalls(runnel);
    host.configure("bad", PARSE);
    Call call = HookCalls.sample("bad", "parse-contact-create.json");
    byte[] fiftyMegabytes = new byte[50_000_000];
    assertEquals(413, host.send(new Call("bad", call.headers(), fiftyMegabytes)).status());
    byte[] deep = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(UTF_8);
    assertEquals(400, host.send(new Call("bad", call.headers(), deep)).status());
    byte[] xml = "<object/>".getBytes(UTF_8);
    assertEquals(400, host.send(new Call("bad", call.headers(), xml)).status());
    for (String type : List.of("image/png", "application/x-www-form-urlencoded", "text/xml")) {
      Call cut = new Call("bad", call.headers(), "{\"triggerName\":".getBytes(UTF_8));
      assertEquals(400, host.send(cut.with("Content-Type", type)).status(), type);
    }
    assertEquals(404, host.send(new Call("nobody", Map.of(), deep)).status());
  }

  /** What became of all events; one word if it is the same of all. */
  private static List<String> sendAll(HookCalls host, List<String> files) throws IOException {
    List<String> statuses = new ArrayList<>();
    for (String file : files) {
      statuses.addAll(statuses(host.send(HookCalls.sample("parse", file))));
    }
    assertEquals(files.size(), statuses.size());
    return statuses.stream().distinct().toList();
  }

  private static List<String> statuses(Answer answer) throws IOException {
    assertEquals(200, answer.status(), answer.body());
    List<String> statuses = new ArrayList<>();
    new ObjectMapper()
        .readTree(answer.body())
        .get("items")
        .forEach(item -> statuses.add(item.get("status").asText()));
    return statuses;
  }

  private static Call replaced(Call call, String text, String other) {
    String body = new String(call.body(), UTF_8);
    assertTrue(body.contains(text), body);
    return new Call(call.hook(), call.headers(), body.replace(text, other).getBytes(UTF_8));
  }

  private static void assertEnrolled(int times, FirstWorkflow workflow, String record) {
    assertEquals(times, Collections.frequency(workflow.log(record), "enrolled"));
  }

  private static void assertNoSecret(Distribution runnel, String... secrets) {
    String kept = runnel.api().get("/events?state=duplicate&limit=1000").expect(200).toString();
    assertTrue(kept.contains("cRvNO60iUn"), kept);
    for (String secret : secrets) {
      assertFalse(kept.contains(secret), secret + " in " + kept);
    }
  }

  private static void off(Distribution runnel, FirstWorkflow workflow) {
    runnel.api().post("/workflows/" + workflow.id() + "/off", "{}").expect(200);
  }
}
