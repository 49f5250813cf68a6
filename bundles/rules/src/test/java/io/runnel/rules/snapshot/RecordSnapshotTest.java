// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.Verdict.Truth;
import io.runnel.rules.kind.InstalledType;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Token;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordSnapshotTest {
  private static final InstalledType TYPE =
      InstalledType.of(
          "contact",
          "Contact",
          List.of(
              Property.of("role", "Role", PropertyType.TEXT),
              Property.of("former", "Former role", PropertyType.TEXT),
              Property.of("seen_at", "Seen", PropertyType.INSTANT),
              Property.of("score", "Score", PropertyType.NUMBER)));
  private static final RecordRef REF = new RecordRef(1, "contact", "5");
  private static final Instant NOW = Instant.parse("2026-01-31T23:30:00Z");

  private static RecordSnapshot stored(boolean complete, Map<String, Object> properties) {
    StoredRecord.Facts facts = new StoredRecord.Facts(NOW, NOW, NOW, false, 0);
    return RecordSnapshot.of(new StoredRecord(REF, 4, properties, complete, facts), TYPE);
  }

  private static RecordEvent event(EventKind kind, Change... changes) {
    return new RecordEvent(
        new RecordEvent.Identity("1", null, "embedded"),
        REF,
        kind,
        RecordEvent.Facts.of(List.of(changes)),
        new RecordEvent.Times(NOW, NOW, 4, null),
        Actor.UNKNOWN,
        Origin.outside("x"),
        Lane.LIVE);
  }

  private static Criteria is(String property, Operator operator, Object value) {
    Condition condition = new Condition(property, operator, value, false);
    return new Criteria(List.of(new Criteria.Group(List.of(condition))));
  }

  @Test
  void takesAnEventsChangesBack() {
    RecordSnapshot after = stored(true, Map.of("role", "boss", "score", BigDecimal.TEN));
    RecordSnapshot now =
        after.withEvent(
            event(
                EventKind.UPDATED,
                Change.of("role", "intern", "boss"),
                Change.of("score", null, BigDecimal.TEN),
                Change.of("former", "x", null)));

    assertEquals(Map.of("role", "intern", "former", "x"), now.before().properties());
    assertEquals(3, now.before().version());
    assertTrue(now.before().isKnown("score"));
    assertTrue(now.test(is("role", Operator.IS, "boss")).holds());
    assertFalse(now.before().test(is("role", Operator.IS, "boss")).holds());
    assertEquals(now.before(), now.before().before());
  }

  @Test
  void ofSeveralChangesOfOnePropertyTheFirstTellsWhatWas() {
    RecordSnapshot now =
        stored(true, Map.of("role", "c"))
            .withEvent(
                event(EventKind.UPDATED, Change.of("role", "a", "b"), Change.of("role", "b", "c")));

    assertEquals("a", now.before().get("role"));
  }

  @Test
  void beforeItsCreationARecordHadNothing() {
    RecordSnapshot now =
        stored(true, Map.of("role", "boss", "score", BigDecimal.TEN))
            .withEvent(event(EventKind.CREATED, Change.of("role", null, "boss")));

    assertEquals(0, now.before().version());
    assertEquals(Map.of(), now.before().properties());
    assertTrue(now.before().isKnown("score"));
    assertTrue(now.before().test(is("role", Operator.UNKNOWN, null)).holds());
  }

  /** Design section 6: null is not unknown. */
  @Test
  void aFormerValueThatWasNotToldIsUnknown() {
    RecordSnapshot now =
        stored(true, Map.of("role", "boss"))
            .withEvent(event(EventKind.UPDATED, Change.to("role", "boss")));

    assertTrue(now.isKnown("role"));
    assertFalse(now.before().isKnown("role"));
    assertNull(now.before().get("role"));
    assertEquals(Truth.UNKNOWN, now.before().test(is("role", Operator.IS_NOT, "boss")).truth());
  }

  @Test
  void inAnIncompleteRecordAMissingValueIsUnknownUnlessTheEventTellsIt() {
    RecordSnapshot partial = stored(false, Map.of("role", "boss"));
    assertTrue(partial.isKnown("role"));
    assertFalse(partial.isKnown("score"));

    RecordSnapshot now =
        partial.withEvent(event(EventKind.UPDATED, Change.of("score", BigDecimal.ONE, null)));
    assertTrue(now.isKnown("score"));
    assertEquals(BigDecimal.ONE, now.before().get("score"));
    RecordSnapshot other =
        partial.withEvent(event(EventKind.UPDATED, Change.of("role", null, "boss")));
    assertTrue(other.before().isKnown("role"));
    assertNull(other.before().get("role"));
  }

  @Test
  void withoutAnEventNothingWasBefore() {
    RecordSnapshot record = stored(true, Map.of("role", "boss"));
    assertSame(record, record.before());
    assertEquals(0, RecordSnapshot.missing(REF, TYPE).version());
    assertTrue(RecordSnapshot.missing(REF, TYPE).isKnown("role"));
  }

  @Test
  void tokensOfTheRecordAreItsOwnValuesAtThatMoment() {
    RecordSnapshot now =
        stored(true, Map.of("role", "boss", "former", "intern"))
            .withTokens(Map.<String, Object>of("event.role", "BOSS")::get)
            .withEvent(event(EventKind.UPDATED, Change.of("role", "intern", "boss")));
    Criteria same = is("role", Operator.IS, new Token("record.former"));

    assertFalse(now.test(same).holds());
    assertTrue(now.before().test(same).holds());
    assertTrue(now.test(is("role", Operator.IS, new Token("event.role"))).holds());
  }

  @Test
  void datesAreDaysOfTheZone() {
    RecordSnapshot record = stored(true, Map.of("seen_at", NOW));
    Criteria first = is("seen_at", Operator.IS, "2026-02-01");

    assertFalse(record.test(first).holds());
    assertTrue(record.withZone(ZoneId.of("Europe/Paris")).test(first).holds());
  }

  /** Case B43: an empty text is blank. */
  @Test
  void hasNoBlanksAmongItsProperties() {
    assertEquals(
        Map.of("role", "x"), stored(true, Map.of("role", "x", "former", " ")).properties());
    assertEquals(
        Map.of("former", "y"),
        stored(true, Map.of("role", "x")).with(Map.of("former", "y")).properties());
  }
}
