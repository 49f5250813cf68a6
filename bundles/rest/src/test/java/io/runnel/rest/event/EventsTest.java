// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.host.HookCall;
import io.runnel.host.HookReceiver;
import io.runnel.host.HookReply;
import io.runnel.host.Problem;
import io.runnel.host.Receipt;
import io.runnel.host.Refusal;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.OneKept;
import io.runnel.rest.site.Site;
import io.runnel.workflow.KeptEvents;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final String EVENTS = "/api/v1/events";

  private static final Site SITE = new Site();
  private final List<HookCall> calls = new ArrayList<>();

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void handsCanonicalEventsToTheRouteWithTheTenantButWithoutTheLogin() {
    SITE.services.put(HookReceiver.class, this::accept);
    Answer answer = SITE.post(EVENTS, "[{}]");
    assertEquals(202, answer.status());
    assertEquals(
        "{\"items\":[{\"eventId\":\"e1\",\"status\":\"duplicate\",\"detail\":\"e0\"}]}",
        answer.text());
    HookCall call = calls.get(0);
    assertEquals("events", call.hook());
    assertEquals(1, call.caller());
    assertEquals("[{}]", new String(call.body(), StandardCharsets.UTF_8));
    assertEquals(List.of("application/json"), call.headers().get("content-type"));
    assertFalse(call.headers().containsKey("authorization"));
    assertEquals(
        202,
        SITE.send(
                SITE.asAdmin(EVENTS)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(Site.body("{}\n{}\n")))
            .status());
    HttpRequest.Builder text = SITE.asAdmin(EVENTS).header("Content-Type", "text/plain");
    assertEquals(415, SITE.send(text.POST(Site.body("x"))).status());
  }

  @Test
  void hooksNeedNoLoginAndGetTheRawBytesAndAllHeaders() {
    SITE.services.put(HookReceiver.class, this::accept);
    Answer answer = hook("parse", "raw \u00e9");
    assertEquals(200, answer.status());
    HookCall call = calls.get(0);
    assertEquals("parse", call.hook());
    assertEquals(0, call.caller());
    assertEquals("raw \u00e9", new String(call.body(), StandardCharsets.UTF_8));
    assertEquals(List.of("key"), call.headers().get("x-parse-webhook-key"));
    assertEquals(List.of("Basic of-the-host"), call.headers().get("authorization"));
    assertEquals(404, hook("events", "[]").status(), "the login cannot be gone round");
    assertEquals(1, calls.size());
  }

  @Test
  void aHookGetsTheParametersOfItsUrlAndAnswersInTheHostsForm() {
    SITE.services.put(
        HookReceiver.class,
        new HookReceiver() {
          @Override
          public List<Receipt> receive(HookCall call) {
            return accept(call);
          }

          @Override
          public HookReply reply(HookCall call) {
            return new HookReply(
                receive(call), new HookReply.Body("text/xml", "<Ack>\u00e9</Ack>"));
          }
        });
    Answer answer = hook("soap?key=a%20b&key=c", "<x/>");
    assertEquals(200, answer.status());
    assertEquals("<Ack>\u00e9</Ack>", answer.text());
    assertEquals("text/xml", answer.header("Content-Type"));
    assertEquals(Map.of("key", List.of("a b", "c")), calls.get(0).query());
  }

  @Test
  void aFormIsHandedOnAsTheBytesItIs() {
    SITE.services.put(HookReceiver.class, this::accept);
    HttpRequest.Builder form =
        SITE.anonymous("/api/v1/hooks/parse")
            .header("Content-Type", "application/x-www-form-urlencoded");
    assertEquals(200, SITE.send(form.POST(Site.body("{\"a\":1}"))).status());
    assertEquals("{\"a\":1}", new String(calls.get(0).body(), StandardCharsets.UTF_8));
  }

  @Test
  void whatAHookRefusesHasItsStatus() {
    refuse(Refusal.Reason.INVALID);
    Answer malformed = hook("parse", "x");
    assertEquals(400, malformed.status());
    assertEquals("/object", malformed.json().at("/errors/0/pointer").asText());
    assertEquals(422, SITE.post(EVENTS, "x").status());
    refuse(Refusal.Reason.UNAUTHENTIC);
    assertEquals(401, hook("parse", "x").status());
    refuse(Refusal.Reason.NOT_FOUND);
    assertEquals(404, hook("parse", "x").status());
    refuse(Refusal.Reason.BUSY);
    assertEquals(429, hook("parse", "x").status());
    SITE.services.remove(HookReceiver.class);
    Answer away = hook("parse", "x");
    assertEquals(503, away.status());
    assertTrue(away.json().get("detail").asText().contains(HookReceiver.class.getName()));
    assertEquals("5", away.header("Retry-After"));
  }

  @Test
  void listsAndReplaysKeptEvents() {
    SITE.services.put(KeptEvents.class, new OneKept());
    JsonNode item = SITE.get(EVENTS + "?state=aside").json().at("/items/0");
    assertEquals("k1", item.get("id").asText());
    assertEquals("custom:form.sent", item.at("/event/kind").asText());
    assertEquals("lead", item.at("/event/changes/0/new").asText());
    assertFalse(item.at("/event/changes/0/oldKnown").asBoolean());
    assertEquals("none", item.at("/event/snapshotKind").asText());
    assertEquals("user", item.at("/event/actor/kind").asText());
    assertEquals("2026-03-01T10:00:00Z", item.at("/event/occurredAt").asText());
    assertEquals("42", item.at("/event/origin/workflow").asText());
    assertEquals("DUPLICATE", SITE.get(EVENTS + "?state=duplicate").json().at("/next").asText());
    Answer wrong = SITE.get(EVENTS + "?state=lost");
    assertEquals(422, wrong.status());
    assertEquals("/state", wrong.json().at("/errors/0/pointer").asText());
    assertEquals(
        "{\"eventId\":\"k1\",\"status\":\"accepted\",\"detail\":null}",
        SITE.post(EVENTS + "/k1/replay", "").text());
  }

  private List<Receipt> accept(HookCall call) {
    calls.add(call);
    return List.of(new Receipt("e1", Receipt.Status.DUPLICATE, "e0"));
  }

  private void refuse(Refusal.Reason reason) {
    SITE.services.put(
        HookReceiver.class,
        call -> {
          throw new Refusal(reason, "no", List.of(Problem.at("/object", "is missing")));
        });
  }

  private Answer hook(String name, String body) {
    return SITE.send(
        SITE.anonymous("/api/v1/hooks/" + name)
            .header("X-Parse-Webhook-Key", "key")
            .header("Authorization", "Basic of-the-host")
            .POST(Site.body(body)));
  }
}
