// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.kind.EventFilter;
import io.runnel.kind.EventFilter.Clause;
import io.runnel.testkit.kind.SampleRecord;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTriggerTest {
  private static final Condition LEAD = condition("lifecyclestage", Operator.IS, "lead");
  private static final Condition HIGH = condition("score", Operator.GTE, BigDecimal.valueOf(50));
  private static final FilterTrigger.Settings BIG_LEADS = settings(List.of(LEAD, HIGH));

  private final FilterTrigger filter = new FilterTrigger();

  @Test
  void firesWhenARecordBeginsToMatch() {
    var snapshot = SampleRecord.changed(record("lead", 10), record("lead", 50));
    var event = Events.updated(Change.of("score", BigDecimal.TEN, BigDecimal.valueOf(50)));
    assertTrue(filter.matches(BIG_LEADS, event, snapshot).holds());
  }

  @Test
  void doesNotFireAgainWhileTheRecordGoesOnMatching() {
    var snapshot = SampleRecord.changed(record("lead", 50), record("lead", 60));
    var event = Events.updated(Change.of("score", BigDecimal.valueOf(50), BigDecimal.valueOf(60)));
    assertFalse(filter.matches(BIG_LEADS, event, snapshot).holds());
  }

  @Test
  void doesNotFireWhenTheRecordCeasesToMatch() {
    var snapshot = SampleRecord.changed(record("lead", 50), record("lead", 10));
    var event = Events.updated(Change.of("score", BigDecimal.valueOf(50), BigDecimal.TEN));
    assertFalse(filter.matches(BIG_LEADS, event, snapshot).holds());
  }

  /** Case B04. */
  @Test
  void looksAtTheRecordAfterTheEvent() {
    var settings = settings(List.of(condition("owner_hint", Operator.IS, "Bo")));
    var snapshot = SampleRecord.changed(Map.of("owner_hint", "Ana"), Map.of("owner_hint", "Bo"));
    var event = Events.updated(Change.of("owner_hint", "Ana", "Bo"));
    assertTrue(filter.matches(settings, event, snapshot).holds());
  }

  /** Case B35. */
  @Test
  void doesNotFireOnAnEventThatRepeatsTheValues() {
    var snapshot = SampleRecord.changed(record("lead", 50), record("lead", 50));
    var event = Events.updated(Change.of("score", BigDecimal.valueOf(50), BigDecimal.valueOf(50)));
    assertFalse(filter.matches(BIG_LEADS, event, snapshot).holds());
  }

  @Test
  void aNewOrRestoredRecordDidNotMatchBefore() {
    var snapshot = SampleRecord.of(record("lead", 50));
    for (EventKind kind : List.of(EventKind.CREATED, EventKind.RESTORED)) {
      assertTrue(filter.matches(BIG_LEADS, Events.of(kind), snapshot).holds(), kind.name());
    }
  }

  @Test
  void listensToEveryKindOfEventThatMayEnrolButToNoMerge() {
    assertEquals(
        Set.of(EventKind.CREATED, EventKind.UPDATED, EventKind.RESTORED),
        filter.listensTo(BIG_LEADS).kinds());
  }

  @Test
  void asksForAChangeOfOneOfTheGroupsPropertiesAndForItsEqualities() {
    assertEquals(
        List.of(new Clause(Set.of("lifecyclestage", "score"), Map.of("lifecyclestage", "lead"))),
        filter.listensTo(BIG_LEADS).clauses());
  }

  @Test
  void hasOneClauseForEachGroup() {
    var settings = settings(List.of(LEAD), List.of(HIGH));
    assertEquals(
        List.of(
            new Clause(Set.of("lifecyclestage"), Map.of("lifecyclestage", "lead")),
            new Clause(Set.of("score"), Map.of())),
        filter.listensTo(settings).clauses());
  }

  @Test
  void oneOfOneValueIsAnEqualityAndOneOfSeveralIsNot() {
    var one = settings(List.of(condition("city", Operator.IS_ANY_OF, List.of("Oslo"))));
    var two = settings(List.of(condition("city", Operator.IS_ANY_OF, List.of("Oslo", "Rome"))));
    assertEquals(Map.of("city", "Oslo"), only(filter.listensTo(one)).equal());
    assertEquals(Map.of(), only(filter.listensTo(two)).equal());
  }

  @Test
  void aPropertyThatATokenNamesIsListenedToAsWell() {
    var settings =
        settings(List.of(condition("score", Operator.IS, new Token("record.employees"))));
    assertEquals(
        new Clause(Set.of("score", "employees"), Map.of()), only(filter.listensTo(settings)));
  }

  @Test
  void aGroupThatBlankValuesMeetAsksForNoChangeAsARecordMayBeginWithout() {
    var settings = settings(List.of(condition("phone", Operator.UNKNOWN, null)));
    assertEquals(new Clause(Set.of(), Map.of()), only(filter.listensTo(settings)));
    assertTrue(
        filter.matches(settings, Events.of(EventKind.CREATED), SampleRecord.of(Map.of())).holds());
  }

  private static Clause only(EventFilter filter) {
    assertEquals(1, filter.clauses().size());
    return filter.clauses().get(0);
  }

  private static Map<String, Object> record(String stage, int score) {
    return Map.of("lifecyclestage", stage, "score", BigDecimal.valueOf(score));
  }

  private static Condition condition(String property, Operator operator, Object value) {
    return new Condition(property, operator, value, false);
  }

  @SafeVarargs
  private static FilterTrigger.Settings settings(List<Condition>... groups) {
    return new FilterTrigger.Settings(
        new Criteria(List.of(groups).stream().map(Criteria.Group::new).toList()));
  }
}
