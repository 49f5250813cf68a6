// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Money;
import io.runnel.host.Origin;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import io.runnel.rules.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalEventTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  private final List<Problem> problems = new ArrayList<>();

  private RecordEvent tryRead(String json) {
    EventCodec.Defaults defaults = new EventCodec.Defaults(3, "crm", NOW, () -> "fresh");
    return EventCodec.readCanonical(Json.readPlain(json), defaults, "/0", problems);
  }

  private RecordEvent read(String json) {
    RecordEvent event = tryRead(json);
    assertEquals(List.of(), problems);
    assertNotNull(event);
    return event;
  }

  private List<String> pointers(String json) {
    assertNull(tryRead(json));
    List<String> pointers = problems.stream().map(Problem::pointer).toList();
    problems.clear();
    return pointers;
  }

  @Test
  void theSmallestEventIsAnUpdateThatTellsNothing() {
    RecordEvent event = read("{\"objectType\": \"contact\", \"recordId\": 108}");

    assertEquals(new RecordRef(3, "contact", "108"), event.record());
    assertEquals(new RecordEvent.Identity("fresh", null, "crm"), event.identity());
    assertEquals(EventKind.UPDATED, event.kind());
    assertEquals(new RecordEvent.Times(NOW, NOW, 0, null), event.times());
    assertEquals(Actor.UNKNOWN, event.actor());
    assertEquals(Origin.outside("crm"), event.origin());
    assertEquals(Lane.LIVE, event.lane());
    assertFalse(event.facts().changesComplete());
  }

  @Test
  void readsAllThatASenderMayTell() {
    RecordEvent event =
        read(
            """
            {"eventId": 9001, "objectType": "contact", "recordId": "C-108", "recordVersion": 7,
             "kind": "updated", "changesComplete": false, "order": 12, "lane": "bulk",
             "changes": [{"property": "lifecycle", "old": "lead", "new": "customer"},
                         {"property": "score", "new": null}, {"property": "note"},
                         {"property": "amount", "new": {"amount": 12.5, "currency": "EUR"}},
                         {"property": "skills", "old": null, "new": ["php", 5]}],
             "occurredAt": "2026-01-30T11:00:00+01:00",
             "actor": {"kind": "integration", "id": 4},
             "origin": {"source": "forms", "correlationId": "tok"},
             "data": {"form": "newsletter", "answers": [1, null]}}
            """);

    assertEquals(new RecordEvent.Identity("9001", "crm:9001", "crm"), event.identity());
    assertEquals(
        List.of(
            Change.of("lifecycle", "lead", "customer"),
            Change.to("score", null),
            new Change("note", null, null, false, false),
            Change.to("amount", new Money(new BigDecimal("12.5"), "EUR")),
            Change.of("skills", null, List.of("php", "5"))),
        event.facts().changes());
    assertFalse(event.facts().changesComplete());
    assertEquals("newsletter", event.facts().data().get("form"));
    Instant occurred = Instant.parse("2026-01-30T10:00:00Z");
    assertEquals(new RecordEvent.Times(occurred, NOW, 7, "12"), event.times());
    assertEquals(new Actor(Actor.Kind.INTEGRATION, "4"), event.actor());
    assertEquals(new Origin("forms", "tok", 0, 0, 0), event.origin());
    assertEquals(Lane.BULK, event.lane());
  }

  /** Case B07. */
  @Test
  void theSendersIdRecognisesRepetitions() {
    String head = "{\"objectType\": \"contact\", \"recordId\": \"C-108\", ";

    assertEquals("crm:E-9001", read(head + "\"eventId\": \"E-9001\"}").identity().dedupKey());
    RecordEvent both = read(head + "\"eventId\": \"E-1\", \"dedupKey\": \"K\"}");
    assertEquals(new RecordEvent.Identity("E-1", "crm:K", "crm"), both.identity());
  }

  @Test
  void aNewRecordHadNoValues() {
    RecordEvent event =
        read(
            """
            {"objectType": "contact", "recordId": "1", "kind": "created",
             "properties": {"email": "a@b.c", "phone": "", "score": 5}}
            """);

    assertEquals(
        List.of(Change.of("email", null, "a@b.c"), Change.of("score", null, new BigDecimal("5"))),
        event.facts().changes());
    assertEquals(Map.of("email", "a@b.c", "score", new BigDecimal("5")), event.facts().snapshot());
    assertEquals(SnapshotKind.FULL, event.facts().snapshotKind());
    assertTrue(event.facts().changesComplete());
  }

  @Test
  void aSnapshotTellsWhatMayHaveChanged() {
    RecordEvent event =
        read(
            """
            {"objectType": "contact", "recordId": "1",
             "properties": {"email": "a@b.c", "phone": null}}
            """);

    assertEquals(
        List.of(Change.to("email", "a@b.c"), Change.to("phone", null)), event.facts().changes());
    assertEquals(SnapshotKind.PARTIAL, event.facts().snapshotKind());
    assertFalse(event.facts().changesComplete());
  }

  @Test
  void aDeletedRecordsSnapshotIsItsLast() {
    RecordEvent event =
        read(
            """
            {"objectType": "contact", "recordId": "1", "kind": "deleted",
             "properties": {"email": "a@b.c"}}
            """);

    assertEquals(SnapshotKind.LAST, event.facts().snapshotKind());
    assertEquals(List.of(), event.facts().changes());
  }

  /** Case B31: nobody outside can pretend to be a workflow of ours, or of another tenant. */
  @Test
  void whatOnlyWeKnowIsNotTakenFromTheSender() {
    RecordEvent event =
        read(
            """
            {"objectType": "contact", "recordId": "1", "tenant": 9, "hostInstance": "embedded",
             "receivedAt": "2020-01-01T00:00:00Z",
             "origin": {"source": "x", "depth": 15, "workflow": 4, "enrolment": 5}}
            """);

    assertEquals(3, event.record().tenant());
    assertEquals("crm", event.identity().hostInstance());
    assertEquals(NOW, event.times().receivedAt());
    assertEquals(Origin.outside("x"), event.origin());
  }

  @Test
  void namesEverythingThatIsWrong() {
    assertEquals(
        List.of(
            "/0/objecttype",
            "/0/objectType",
            "/0/recordId",
            "/0/kind",
            "/0/changes/0/property",
            "/0/changes/1",
            "/0/changes/2/nu",
            "/0/changes/3/property",
            "/0/changes/4/new",
            "/0/properties/a~1b",
            "/0/changesComplete",
            "/0/data",
            "/0/occurredAt",
            "/0/recordVersion",
            "/0/actor/kind",
            "/0/lane"),
        pointers(
            """
            {"objecttype": "contact", "recordId": " ", "kind": "changed",
             "changes": [{"new": 1}, 5, {"property": "a", "nu": 1}, {"property": "a"},
                         {"property": "b", "new": {"x": 1}}],
             "properties": {"a/b": {"y": 2}}, "changesComplete": "yes", "data": [],
             "occurredAt": "yesterday", "recordVersion": -1, "actor": {"kind": "robot"},
             "lane": "fast"}
            """));
  }

  @Test
  void refusesAddressesThatCannotBe() {
    assertEquals(
        List.of("/0/objectType"), pointers("{\"objectType\": \"a/b\", \"recordId\": \"1\"}"));
    assertEquals(
        List.of("/0/recordId"),
        pointers("{\"objectType\": \"a\", \"recordId\": \"" + "x".repeat(201) + "\"}"));
    assertEquals(List.of("/0/recordId"), pointers("{\"objectType\": \"a\", \"recordId\": 1.5}"));
    assertEquals(
        List.of("/0/recordId"), pointers("{\"objectType\": \"a\", \"recordId\": \"a\\u0000\"}"));
    assertEquals(List.of("/0/objectType", "/0/recordId"), pointers("{}"));
  }

  @Test
  void takesASendersOwnKind() {
    RecordEvent event =
        read(
            """
            {"objectType": "contact", "recordId": "1", "kind": "custom:form.submitted",
             "data": {"form": "newsletter"}}
            """);

    assertEquals(EventKind.custom("form.submitted"), event.kind());
    assertTrue(event.facts().changesComplete());
    assertEquals(Map.of("form", "newsletter"), event.facts().data());
  }
}
