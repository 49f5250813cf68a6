// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Change;
import io.runnel.host.RecordEvent;
import io.runnel.kind.EventFilter.Clause;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Verdict;
import io.runnel.testkit.kind.SampleRecord;
import io.runnel.triggers.PropertyChanged.To;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mission row T7. */
class PropertyChangedTest {
  private final PropertyChanged trigger = new PropertyChanged();

  @Test
  void firesOnAnyOtherValue() {
    assertTrue(fires(To.ANY, "Ana", "Bo"));
    assertTrue(fires(To.ANY, null, "Bo"));
    assertTrue(fires(To.ANY, "Ana", null));
  }

  /** Case B35. */
  @Test
  void doesNotFireWhenAnEventRepeatsTheValue() {
    assertFalse(fires(To.ANY, "Ana", "Ana"));
    assertFalse(fires(To.ANY, new BigDecimal("1.0"), new BigDecimal("1.00")));
    assertFalse(fires(To.ANY, List.of("a", "b"), List.of("b", "a")));
    assertFalse(fires(To.CLEARED, null, null));
  }

  @Test
  void doesNotFireWhenAnotherPropertyChanged() {
    var snapshot = SampleRecord.of(Map.of("owner", "Ana"));
    var event = Events.updated(Change.of("score", null, BigDecimal.ONE));
    assertFalse(matches(settings(To.ANY, null), event, snapshot).holds());
  }

  @Test
  void firesOnTheWantedValueOnly() {
    assertTrue(fires(To.SPECIFIC, "Ana", "Bo"));
    assertFalse(fires(To.SPECIFIC, "Ana", "Cy"));
    assertFalse(fires(To.SPECIFIC, "Bo", null));
  }

  @Test
  void aValueThatWasEqualToTheWantedOneBeforeIsNoNewOne() {
    assertFalse(fires(To.SPECIFIC, "bo", "Bo"));
  }

  @Test
  void firesWhenTheValueIsCleared() {
    assertTrue(fires(To.CLEARED, "Ana", null));
    assertFalse(fires(To.CLEARED, "Ana", "Bo"));
  }

  @Test
  void firesWhenTheOldValueIsUnknownToEverybody() {
    var before = SampleRecord.of(Map.of()).withoutKnowing("owner");
    var snapshot = SampleRecord.of(Map.of("owner", "Bo")).after(before);
    var event = Events.updated(Change.to("owner", "Bo"));
    assertTrue(matches(settings(To.ANY, null), event, snapshot).holds());
    assertTrue(matches(settings(To.SPECIFIC, "Bo"), event, snapshot).holds());
  }

  @Test
  void whatWeRememberDecidesWhenTheHostTellsNoOldValue() {
    var snapshot = SampleRecord.changed(Map.of("owner", "Bo"), Map.of("owner", "Bo"));
    var event = Events.updated(Change.to("owner", "Bo"));
    assertFalse(matches(settings(To.ANY, null), event, snapshot).holds());
  }

  @Test
  void anEventThatDoesNotListItsChangesIsComparedWithWhatWeRemember() {
    var changed = SampleRecord.changed(Map.of("owner", "Ana"), Map.of("owner", "Bo"));
    var same = SampleRecord.changed(Map.of("owner", "Bo"), Map.of("owner", "Bo"));
    assertTrue(matches(settings(To.ANY, null), Events.incomplete(), changed).holds());
    assertFalse(matches(settings(To.ANY, null), Events.incomplete(), same).holds());
  }

  @Test
  void anUnknownNewValueIsUnknownAndDoesNotFire() {
    var event = Events.updated(new Change("owner", "Ana", null, true, false));
    var snapshot = SampleRecord.of(Map.of()).withoutKnowing("owner");
    assertEquals(Verdict.Truth.UNKNOWN, matches(settings(To.ANY, null), event, snapshot).truth());
  }

  @Test
  void theWantedValueIsAnEqualityOfTheIndex() {
    assertEquals(
        List.of(new Clause(Set.of("owner"), Map.of("owner", "Bo"))),
        trigger.listensTo(settings(To.SPECIFIC, "Bo")).clauses());
    assertEquals(
        List.of(new Clause(Set.of("owner"), Map.of())),
        trigger.listensTo(settings(To.ANY, "Bo")).clauses());
  }

  private boolean fires(To to, Object old, Object now) {
    var snapshot = SampleRecord.changed(owner(old), owner(now));
    var event = Events.updated(Change.of("owner", old, now));
    return matches(settings(to, "Bo"), event, snapshot).holds();
  }

  private static Map<String, Object> owner(Object value) {
    return value == null ? Map.of() : Map.of("owner", value);
  }

  private Verdict matches(PropertyChanged.Settings settings, RecordEvent event, Snapshot snapshot) {
    return trigger.matches(settings, event, snapshot);
  }

  private static PropertyChanged.Settings settings(To to, Object value) {
    PropertyValue wanted = value == null ? null : new PropertyValue(value);
    return new PropertyChanged.Settings(new PropertyName("owner"), to, wanted);
  }
}
