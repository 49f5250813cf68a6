// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.actions.CallWebhook.Answer;
import io.runnel.actions.CallWebhook.Pair;
import io.runnel.actions.CallWebhook.Settings;
import io.runnel.actions.http.Receiver;
import io.runnel.actions.http.WebClients;
import io.runnel.host.Problem;
import io.runnel.kind.Outcome;
import io.runnel.kind.TextTemplate;
import io.runnel.testkit.kind.SampleStep;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mission rows A25 and A27, case B58. */
class CallWebhookTest {
  private static final Map<String, Object> RECORD =
      Map.of(
          "lastname",
          "Lovelace",
          "score",
          new BigDecimal("10.50"),
          "lastcontacted",
          Instant.parse("2026-03-01T10:00:00Z"),
          "buyingrole",
          List.of("champion", "other"));

  private Receiver receiver;
  private CallWebhook action;

  @BeforeEach
  void start() throws IOException {
    receiver = new Receiver();
    action = new CallWebhook(WebClients.allowing(receiver.target()));
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204})
  void aGoodAnswerIsDoneWithItsStatus(int status) throws Exception {
    receiver.answering(status, Map.of());
    assertEquals(Outcome.done(new Answer(status)), run(json("/hook")));
    assertEquals(1, receiver.got().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 400, 401, 404, 410})
  void aRedirectOrARefusalFailsWithoutAnotherTry(int status) throws Exception {
    receiver.answering(status, Map.of("Location", "/elsewhere"));
    var fail = assertInstanceOf(Outcome.Fail.class, run(json("/hook?token=s3cret")));
    assertTrue(fail.why().contains(" answered " + status), fail.why());
    assertFalse(fail.why().contains("s3cret"), fail.why());
    assertEquals(1, receiver.got().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void aReceiverInTroubleIsTriedAgain(int status) throws Exception {
    receiver.answering(status, Map.of());
    var retry = assertInstanceOf(Outcome.Retry.class, run(json("/hook")));
    assertEquals(null, retry.after());
  }

  @Test
  void notBeforeTheSecondsThatTheReceiverAskedFor() throws Exception {
    receiver.answering(429, Map.of("Retry-After", "120"));
    var retry = assertInstanceOf(Outcome.Retry.class, run(json("/hook")));
    assertEquals(Duration.ofSeconds(120), retry.after());
  }

  @Test
  void notBeforeTheDateThatTheReceiverAskedForByItsOwnClock() throws Exception {
    var answer =
        new io.runnel.host.WebClient.Answer(
            503,
            Map.of(
                "date", "Sun, 06 Nov 1994 08:49:37 GMT",
                "retry-after", "Sun, 06 Nov 1994 08:51:37 GMT"),
            new byte[0]);
    var uri = java.net.URI.create("https://a.example/");
    var retry =
        assertInstanceOf(Outcome.Retry.class, WebhookOutcome.of(uri, answer, SampleStep.NOW));
    assertEquals(Duration.ofSeconds(120), retry.after());
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Sun, 06 Nov 1994 08:49:37 GMT"})
  void aRetryTimeThatCannotBeMeantLeavesThePauseToTheEngine(String value) throws Exception {
    receiver.answering(429, Map.of("Retry-After", value));
    var retry = assertInstanceOf(Outcome.Retry.class, run(json("/hook")));
    assertEquals(null, retry.after());
  }

  @Test
  void noAnswerIsTriedAgain() throws Exception {
    Settings settings = json("/hook");
    receiver.close();
    assertInstanceOf(Outcome.Retry.class, run(settings));
  }

  @Test
  void aForbiddenAddressFails() throws Exception {
    Settings settings = new Settings(new TextTemplate("http://127.0.0.1:1/"), List.of(), List.of());
    assertInstanceOf(Outcome.Fail.class, run(settings));
  }

  @Test
  void sendsTheRecordAsJson() throws Exception {
    receiver.answering(200, Map.of());
    run(json("/hook"));
    Receiver.Got got = receiver.got().get(0);
    assertEquals("POST", got.method());
    assertEquals("application/json", got.headers().getFirst("Content-Type"));
    assertEquals(
        "{\"objectType\":\"contact\",\"recordId\":\"C-104\",\"recordVersion\":3,\"properties\":{"
            + "\"buyingrole\":[\"champion\",\"other\"],"
            + "\"lastcontacted\":\"2026-03-01T10:00:00Z\","
            + "\"lastname\":\"Lovelace\",\"score\":10.50}}",
        new String(got.body(), UTF_8));
  }

  @Test
  void sendsAFormWithItsTextsEncoded() throws Exception {
    receiver.answering(200, Map.of());
    run(form(pair("name", "Ada & Co="), pair("note", "ünï\r\n{{7*7}}")));
    Receiver.Got got = receiver.got().get(0);
    assertEquals("application/x-www-form-urlencoded", got.headers().getFirst("Content-Type"));
    assertEquals(
        "name=Ada+%26+Co%3D&note=%C3%BCn%C3%AF%0D%0A%7B%7B7*7%7D%7D",
        new String(got.body(), UTF_8));
  }

  @Test
  void everyTryHasTheSameKeyAndTheSameBytes() throws Exception {
    receiver.answering(500, Map.of()).answering(500, Map.of()).answering(200, Map.of());
    for (int attempt = 1; attempt <= 3; attempt++) {
      action.run(json("/hook"), SampleStep.of(RECORD).attempt(attempt));
    }
    for (Receiver.Got got : receiver.got()) {
      assertEquals("77-s5-1", got.headers().getFirst("Idempotency-Key"));
      assertArrayEquals(receiver.got().get(0).body(), got.body());
    }
    assertEquals(3, receiver.got().size());
  }

  @Test
  void sendsItsOwnHeaders() throws Exception {
    receiver.answering(200, Map.of());
    run(withHeader("X-Key", " k1 "));
    assertEquals("k1", receiver.got().get(0).headers().getFirst("X-Key"));
  }

  @Test
  void aValueCannotAddAHeader() throws Exception {
    var outcome = run(withHeader("X-Name", "Ada\r\nX-Admin: yes"));
    var fail = assertInstanceOf(Outcome.Fail.class, outcome);
    assertTrue(fail.why().startsWith("headers: the value of 'X-Name'"), fail.why());
    assertTrue(receiver.got().isEmpty());
  }

  @Test
  void anUnreadableUrlFailsWithoutRepeatingIt() throws Exception {
    Settings settings =
        new Settings(new TextTemplate("https://a b/?token=s3cret"), List.of(), List.of());
    var fail = assertInstanceOf(Outcome.Fail.class, run(settings));
    assertTrue(fail.why().startsWith("url: must be"), fail.why());
    assertFalse(fail.why().contains("s3cret"), fail.why());
  }

  @Test
  void anAuthorIsToldWhatCannotBeSent() {
    var settings =
        new Settings(
            new TextTemplate("example.com"),
            List.of(),
            List.of(pair("X Y", ""), pair("host", ""), pair("X-A", ""), pair("x-a", "")));
    assertEquals(
        List.of("/url", "/headers/0/name", "/headers/1/name", "/headers/3/name"),
        action.check(settings).stream().map(Problem::pointer).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/{{record.id}}", "{{record.website}}", "HTTP://a"})
  void aUrlMayHoldTokens(String url) {
    var settings = new Settings(new TextTemplate(url), List.of(), List.of());
    assertEquals(List.of(), action.check(settings));
  }

  private Outcome<Answer> run(Settings settings) throws Exception {
    return action.run(settings, SampleStep.of(RECORD));
  }

  private Settings json(String path) {
    return new Settings(new TextTemplate(receiver.url(path)), List.of(), List.of());
  }

  private Settings form(Pair... fields) {
    return new Settings(new TextTemplate(receiver.url("/")), List.of(fields), List.of());
  }

  private Settings withHeader(String name, String value) {
    Settings plain = json("/");
    return new Settings(plain.url(), List.of(), List.of(pair(name, value)));
  }

  private static Pair pair(String name, String value) {
    return new Pair(name, new TextTemplate(value));
  }
}
