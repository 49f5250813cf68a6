// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.HookCall;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are not right are refused with what is wrong and where; nothing comes of them. */
class BadCallsTest {
  private static final String TYPED =
      "Contact.birthday=birthday,Contact.seen=seen,Contact.score=score,Contact.firstname=firstname,"
          + "Contact.nocalls=nocalls,Contact.tags=tags";

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "whk2", "", "WHK"})
  void aWrongKeyIsRefusedBeforeAnythingIsRead(String key) {
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(TestHook.parse(), call(key, "\0")).reason());
  }

  @Test
  void noKeyOrTwoKeysAreRefused() {
    HookCall none = new HookCall("test", Map.of(), new byte[0], 0);
    Map<String, List<String>> twice = Map.of("x-parse-webhook-key", List.of("whk", "whk"));
    HookCall two = new HookCall("test", twice, new byte[0], 0);
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(TestHook.parse(), none).reason());
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(TestHook.parse(), two).reason());
  }

  @Test
  void aHookWithoutAKeyRefusesEveryCall() {
    TestHook open = TestHook.parse().with("key = ");
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(open, call("", "{}")).reason());
  }

  @Test
  void aStaleCallIsRefusedHoweverWellSigned() {
    Sample hubspot = sample("hubspot-webhook-v3.json");
    Hooks late = Rig.hooks(null, Rig.NOW.plusSeconds(600));
    new Hook(late, hubspot.hook());
    Refusal refusal = assertThrows(Refusal.class, () -> late.read(hubspot.call()));
    assertEquals(Refusal.Reason.UNAUTHENTIC, refusal.reason());
    assertEquals(1, late.refused());
  }

  @ParameterizedTest
  @CsvSource({
    "birthday,17,17 is no date",
    "birthday,true,true is no date",
    "birthday,'\"2026-02-30\"',is no date",
    "birthday,'\"2026-01-31T12:00:00Z\"',is no date",
    "seen,'\"yesterday\"',is no point in time",
    "score,'\"1,5\"',is not a number",
    "nocalls,'\"maybe\"',is neither true nor false",
    "firstname,'{\"a\":1}',is not one text",
    "firstname,'[\"a\"]',is not one text"
  })
  void aValueThatIsNotOfItsPropertysTypeIsRefusedByName(
      String field, String value, String message) {
    TestHook hook = TestHook.parse().with("types = Contact=contact", "fields = " + TYPED);
    String body =
        "{\"triggerName\":\"afterSave\",\"object\":{\"className\":\"Contact\",\"objectId\":\"1\","
            + "\"updatedAt\":\"2026-11-25T02:32:39.242Z\",\""
            + field
            + "\":"
            + value
            + "}}";
    Refusal refusal = refused(hook, call("whk", body));
    assertEquals(Refusal.Reason.INVALID, refusal.reason());
    Problem problem = refusal.problems().get(0);
    assertEquals("/object/" + field, problem.pointer());
    assertTrue(problem.message().startsWith("contact." + field + " ("), problem.message());
    assertTrue(problem.message().replace("'", "").contains(message), problem.message());
    assertTrue(problem.message().contains("fields"), "the remedy: " + problem.message());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2026-01-31\"','\"2026-01-31T12:00:00+01:00\"',birthday: - > 2026-01-31,seen: - > 2026-01-31T11:00:00Z",
    "'\"2026-01-31T00:00:00.000Z\"',1769860800000,birthday: - > 2026-01-31,seen: - > 2026-01-31T12:00:00Z",
    "'{\"__type\":\"Date\",\"iso\":\"2026-01-31T00:00:00Z\"}','{\"__type\":\"Date\",\"iso\":\"2026-01-31T12:00:00Z\"}',birthday: - > 2026-01-31,seen: - > 2026-01-31T12:00:00Z",
    "'{\"__type\":\"GeoPoint\",\"latitude\":1}',null,'[',']'"
  })
  void datesAndTimesAreReadAsTheHostWritesThem(
      String birthday, String seen, String first, String second) {
    TestHook hook = TestHook.parse().with("types = Contact=contact", "fields = " + TYPED);
    String body =
        "{\"triggerName\":\"afterSave\",\"object\":{\"className\":\"Contact\",\"objectId\":\"1\","
            + "\"birthday\":"
            + birthday
            + ",\"seen\":"
            + seen
            + "}}";
    String line = Told.line(hooks(hook).read(call("whk", body)).events().get(0));
    assertTrue(line.contains(first) && line.contains(second), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[7]", "{", "nonsense", "<?xml version=\"1.0\"?><a/>", "a=b&c=d"})
  void whateverTheContentTypeSaysTheBodyMustBeInTheFormat(String body) {
    Map<String, List<String>> headers =
        Map.of("x-parse-webhook-key", List.of("whk"), "content-type", List.of("application/json"));
    HookCall call = new HookCall("test", headers, body.getBytes(UTF_8), 0);
    assertEquals(Refusal.Reason.INVALID, refused(TestHook.parse(), call).reason());
  }

  @Test
  void aContentTypeThatLiesDoesNoHarmToABodyThatIsRight() {
    HookCall call = Samples.call("parse-contact-create.json");
    Map<String, List<String>> headers =
        Map.of("x-parse-webhook-key", List.of("whk"), "content-type", List.of("image/png"));
    HookCall lying = new HookCall("test", headers, call.body(), 0);
    assertEquals(1, hooks(TestHook.parse()).read(lying).events().size());
  }

  @Test
  void deepNestingAndLongBodiesAreRefused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertEquals(
        Refusal.Reason.INVALID,
        refused(TestHook.parse(), call("whk", "{\"object\":" + deep + "}")).reason());
    String longBody = "{\"object\":\"" + "x".repeat(50_000_000) + "\"}";
    assertEquals(Refusal.Reason.INVALID, refused(TestHook.parse(), call("whk", longBody)).reason());
    Sample soap = sample("salesforce-outbound-message.xml");
    byte[] tower = ("<a>".repeat(5_000) + "</a>".repeat(5_000)).getBytes(UTF_8);
    HookCall xml = new HookCall("test", Map.of(), tower, 0, soap.call().query());
    assertEquals(Refusal.Reason.INVALID, refused(soap.hook(), xml).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
        "<a>",
        "",
        "{}"
      })
  void xmlWithATypeOrWithoutAnEndIsRefused(String xml) {
    Sample soap = sample("salesforce-outbound-message.xml");
    HookCall call = new HookCall("test", Map.of(), xml.getBytes(UTF_8), 0, soap.call().query());
    assertEquals(Refusal.Reason.INVALID, refused(soap.hook(), call).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "triggerName,beforeSave,/triggerName",
    "object,x,/object/className",
    "original,x,/original"
  })
  void aMalformedCallIsRefusedByItsPlace(String member, String value, String pointer) {
    Map<String, Object> body = Samples.body("parse-contact-update.json");
    body.put(member, value);
    assertRefusedAt(pointer, body);
  }

  @ParameterizedTest
  @CsvSource({"objectId,''", "className,' '", "updatedAt,yesterday"})
  void aMalformedObjectIsRefusedByItsPlace(String member, String value) {
    Map<String, Object> body = Samples.body("parse-contact-update.json");
    object(body).put(member, value);
    assertRefusedAt("/object/" + member, body);
  }

  @Test
  void anIdThatIsTooLongIsRefused() {
    Map<String, Object> body = Samples.body("parse-contact-update.json");
    object(body).put("objectId", "x".repeat(500));
    assertRefusedAt("/object/objectId", body);
  }

  @Test
  void aHookWithoutTheEventThatItsFormatNeedsSaysSo() {
    Sample espo = sample("espocrm-contact-update.json");
    Refusal refusal = refused(espo.hook().with("event = "), espo.call());
    assertTrue(
        refusal.problems().get(0).message().contains("hook:event"), refusal.problems().toString());
  }

  @Test
  void anUnknownTypeIsPassedOverAndAnUnmappedFieldToo() {
    Map<String, Object> body = Samples.body("parse-contact-create.json");
    object(body).put("className", "Invoice");
    assertEquals(List.of(), hooks(TestHook.parse()).read(parse(body)).events());
    Map<String, Object> update = Samples.body("parse-contact-update.json");
    object(update).put("lifecyclestage", "lead");
    object(update).put("nickname", "A.");
    assertEquals(List.of(), hooks(TestHook.parse()).read(parse(update)).events());
  }

  @Test
  void anUnknownFormatOrSchemeIsUnavailable() {
    HookCall call = Samples.call("parse-contact-create.json");
    Refusal format = refused(TestHook.parse().with("format = nosuch"), call);
    assertEquals(Refusal.Reason.UNAVAILABLE, format.reason());
    assertTrue(format.getMessage().contains("etc/runnel/hooks/nosuch.json"), format.getMessage());
    Refusal scheme = refused(TestHook.parse().with("signature = nosuch"), call);
    assertEquals(Refusal.Reason.UNAVAILABLE, scheme.reason());
    Refusal path = refused(TestHook.parse().with("format = ../parse"), call);
    assertEquals(Refusal.Reason.UNAVAILABLE, path.reason());
  }

  private static void assertRefusedAt(String pointer, Map<String, Object> body) {
    Refusal refusal = refused(TestHook.parse(), parse(body));
    assertEquals(Refusal.Reason.INVALID, refusal.reason());
    assertEquals(pointer, refusal.problems().get(0).pointer());
  }

  private static Refusal refused(TestHook hook, HookCall call) {
    Hooks hooks = hooks(hook);
    Refusal refusal = assertThrows(Refusal.class, () -> hooks.read(call));
    assertEquals(1, hooks.refused());
    return refusal;
  }

  private static Hooks hooks(TestHook hook) {
    Hooks hooks = Rig.hooks();
    new Hook(hooks, hook.with("name = test"));
    return hooks;
  }

  private static HookCall parse(Map<String, Object> body) {
    return call("whk", new String(Samples.bytes(body), UTF_8));
  }

  private static HookCall call(String key, String body) {
    Map<String, List<String>> headers = Map.of("x-parse-webhook-key", List.of(key));
    return new HookCall("test", headers, body.getBytes(UTF_8), 0);
  }

  private static Sample sample(String file) {
    return Sample.all().stream().filter(one -> one.file().equals(file)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked") // names in JSON are text
  private static Map<String, Object> object(Map<String, Object> body) {
    return (Map<String, Object>) body.get("object");
  }
}
