// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.HookCall;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.host.SnapshotKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParseServerTest {
  private static final String DEAL_TYPE = "deal";

  private final Hooks hooks = new Hooks();
  private final Hook hook = new Hook(hooks, TestHook.parse());
  private final ParseServer format = new ParseServer();

  /** What each captured call has to become. */
  private record Expected(
      String file,
      EventKind kind,
      String type,
      String id,
      List<Change> changes,
      Actor actor,
      String correlationId) {
    @Override
    public String toString() {
      return file;
    }
  }

  static List<Expected> expectations() {
    return Stream.of(creations(), updates(), deletions()).flatMap(List::stream).toList();
  }

  private static List<Expected> creations() {
    Actor installation = new Actor(Actor.Kind.UNKNOWN, "inst-1");
    return List.of(
        new Expected(
            "parse-company-create",
            EventKind.CREATED,
            "company",
            "e9jVdCvwR1",
            List.of(
                Change.of("name", null, "Example Works"), Change.of("domain", null, "example.com")),
            installation,
            null),
        new Expected(
            "parse-contact-create",
            EventKind.CREATED,
            "contact",
            "cRvNO60iUn",
            List.of(
                Change.of("firstname", null, "Ada"),
                Change.of("lastname", null, "Example"),
                Change.of("email", null, "ada@example.com"),
                Change.of("lifecyclestage", null, "lead"),
                Change.of("score", null, BigDecimal.TEN),
                Change.of("company", null, "e9jVdCvwR1")),
            Actor.UNKNOWN,
            null),
        new Expected(
            "parse-deal-create",
            EventKind.CREATED,
            DEAL_TYPE,
            "LFXkZIFCgp",
            List.of(
                Change.of("name", null, "Renewal"),
                Change.of("amount", null, BigDecimal.valueOf(1200)),
                Change.of("stage", null, "qualified")),
            Actor.UNKNOWN,
            null));
  }

  private static List<Expected> updates() {
    return List.of(
        new Expected(
            "parse-contact-update",
            EventKind.UPDATED,
            "contact",
            "cRvNO60iUn",
            List.of(Change.of("lifecyclestage", "lead", "customer")),
            Actor.UNKNOWN,
            "workflow-1"),
        new Expected(
            "parse-contact-update-master",
            EventKind.UPDATED,
            "contact",
            "cRvNO60iUn",
            List.of(Change.of("score", BigDecimal.TEN, BigDecimal.valueOf(15))),
            new Actor(Actor.Kind.API, "master"),
            null));
  }

  private static List<Expected> deletions() {
    return List.of(
        new Expected(
            "parse-deal-delete",
            EventKind.DELETED,
            DEAL_TYPE,
            "LFXkZIFCgp",
            List.of(),
            Actor.UNKNOWN,
            null));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void aCapturedCallBecomesTheEventThatItTells(Expected expected) throws Exception {
    RecordEvent event = only(Captured.call(expected.file()));
    assertEquals(expected.kind(), event.kind());
    assertEquals(new RecordRef(1, expected.type(), expected.id()), event.record());
    assertEquals(expected.changes(), event.facts().changes());
    assertTrue(event.facts().changesComplete());
    assertEquals(expected.actor(), event.actor());
    assertEquals("crm-1", event.origin().source());
    assertEquals(expected.correlationId(), event.origin().correlationId());
    assertFalse(event.origin().isOurs());
    assertEquals("crm-1", event.identity().hostInstance());
    assertEquals(0, event.times().recordVersion());
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void aRepetitionIsRecognised(Expected expected) throws Exception {
    RecordEvent first = only(Captured.call(expected.file()));
    RecordEvent second = only(Captured.call(expected.file()));
    assertEquals(first.identity().dedupKey(), second.identity().dedupKey());
    assertNotEquals(first.identity().eventId(), second.identity().eventId());
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void noKeyOfTheCallerIsKept(Expected expected) throws Exception {
    String event = only(Captured.call(expected.file())).toString();
    for (String secret : List.of("whk", "mk", "rk", "urllib", "127.0.0.1", "jsonLogs")) {
      assertFalse(
          Arrays.asList(event.split("[^A-Za-z0-9.]")).contains(secret), secret + " in " + event);
    }
  }

  @Test
  void noTwoCapturedCallsAreTakenForRepetitions() throws Exception {
    List<String> keys = new ArrayList<>();
    for (Expected expected : expectations()) {
      keys.add(only(Captured.call(expected.file())).identity().dedupKey());
    }
    assertEquals(keys.size(), Set.copyOf(keys).size(), keys.toString());
  }

  @Test
  void twoSavesInOneMillisecondAreTwoEvents() throws Exception {
    Map<String, Object> second = Captured.body("parse-contact-update");
    object(second).put("score", BigDecimal.ONE);
    assertNotEquals(
        only(Captured.call("parse-contact-update")).identity().dedupKey(),
        only(Captured.call(second)).identity().dedupKey());
  }

  @Test
  void theTimeIsThatOfTheHost() throws Exception {
    assertEquals(
        Instant.parse("2026-11-25T02:32:39.242Z"),
        only(Captured.call("parse-contact-update")).times().occurredAt());
  }

  @Test
  void aDeletedRecordComesWithItsLastValues() throws Exception {
    RecordEvent.Facts facts = only(Captured.call("parse-deal-delete")).facts();
    assertEquals(SnapshotKind.LAST, facts.snapshotKind());
    assertEquals(
        Map.of("name", "Renewal", "amount", BigDecimal.valueOf(1200), "stage", "qualified"),
        facts.snapshot());
  }

  @Test
  void aFieldThatIsGoneWasCleared() throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-update");
    object(body).remove("firstname");
    object(body).put("lifecyclestage", "lead");
    assertEquals(
        List.of(Change.of("firstname", "Ada", null)), only(Captured.call(body)).facts().changes());
  }

  @Test
  void aSaveThatChangesNoMappedFieldIsNoEvent() throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-update");
    object(body).put("lifecyclestage", "lead");
    object(body).put("score", new BigDecimal("10.0"));
    object(body).put("nickname", "A.");
    assertEquals(List.of(), format.read(hook, Captured.call(body)));
  }

  @Test
  void aLoggedInUserIsTheActorAndItsSessionIsNotKept() throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-update");
    body.put("user", Map.of("objectId", "u7", "sessionToken", "r:5ecret"));
    RecordEvent event = only(Captured.call(body));
    assertEquals(Actor.user("u7"), event.actor());
    assertFalse(event.toString().contains("5ecret"), event.toString());
  }

  @Test
  void datesListsAndWhatNoPropertyCanHold() throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-create");
    object(body).put("firstname", Map.of("__type", "Date", "iso", "2026-01-31T12:00:00.000Z"));
    object(body).put("lastname", List.of("a", 1, Map.of("x", "y"), List.of("z")));
    object(body).put("email", Map.of("__type", "GeoPoint", "latitude", 1, "longitude", 2));
    object(body).put("lifecyclestage", "");
    RecordEvent event = only(Captured.call(body));
    assertEquals(Instant.parse("2026-01-31T12:00:00Z"), event.change("firstname").newValue());
    assertEquals(List.of("a", "1"), event.change("lastname").newValue());
    assertEquals(null, event.change("email"));
    assertEquals(null, event.change("lifecyclestage"));
  }

  @Test
  void aClassThatTheHookDoesNotNameIsPassedOver() throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-create");
    object(body).put("className", "Invoice");
    assertEquals(List.of(), format.read(hook, Captured.call(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "whk2", "", "WHK"})
  void aWrongKeyIsRefusedBeforeAnythingIsRead(String key) {
    HookCall call =
        new HookCall("parse", Map.of("x-parse-webhook-key", List.of(key)), new byte[] {1}, 0);
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(hook, call).reason());
  }

  @Test
  void noKeyOrTwoKeysAreRefused() {
    HookCall none = new HookCall("parse", Map.of(), new byte[0], 0);
    HookCall two =
        new HookCall("parse", Map.of("x-parse-webhook-key", List.of("whk", "whk")), new byte[0], 0);
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(hook, none).reason());
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(hook, two).reason());
  }

  @Test
  void aHookWithoutAKeyRefusesEveryCall() throws Exception {
    TestHook parse = TestHook.parse();
    Hook open = new Hook(new Hooks(), new TestHook("open", "", parse.types(), parse.fields()));
    HookCall call =
        new HookCall("open", Map.of("x-parse-webhook-key", List.of("")), new byte[0], 0);
    assertEquals(Refusal.Reason.UNAUTHENTIC, refused(open, call).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "triggerName,beforeSave,/triggerName",
    "triggerName,'',/triggerName",
    "object,x,/object",
    "original,x,/original"
  })
  void aMalformedCallIsRefusedByItsPlace(String member, String value, String pointer)
      throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-update");
    body.put(member, value);
    assertRefusedAt(pointer, body);
  }

  @ParameterizedTest
  @CsvSource({"objectId,''", "className,' '", "updatedAt,yesterday"})
  void aMalformedObjectIsRefusedByItsPlace(String member, String value) throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-update");
    object(body).put(member, value);
    assertRefusedAt("/object/" + member, body);
  }

  @Test
  void anIdThatIsTooLongIsRefused() throws Exception {
    Map<String, Object> body = Captured.body("parse-contact-update");
    object(body).put("objectId", "x".repeat(500));
    assertRefusedAt("/object/objectId", body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "nonsense"})
  void whatIsNoJsonObjectIsRefused(String body) {
    HookCall call =
        new HookCall("parse", Map.of("x-parse-webhook-key", List.of("whk")), body.getBytes(), 0);
    assertEquals(Refusal.Reason.INVALID, refused(hook, call).reason());
  }

  private void assertRefusedAt(String pointer, Map<String, Object> body) {
    Refusal refusal = refused(hook, Captured.call(body));
    assertEquals(Refusal.Reason.INVALID, refusal.reason());
    assertEquals(List.of(pointer), refusal.problems().stream().map(Problem::pointer).toList());
  }

  private Refusal refused(Hook by, HookCall call) {
    return assertThrows(Refusal.class, () -> format.read(by, call));
  }

  private RecordEvent only(HookCall call) {
    List<RecordEvent> events = format.read(hook, call);
    assertEquals(1, events.size());
    return events.get(0);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> body) {
    return (Map<String, Object>) body.get("object");
  }
}
