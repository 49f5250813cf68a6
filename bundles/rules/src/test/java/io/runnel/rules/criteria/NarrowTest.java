// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import static io.runnel.rules.criteria.Sample.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.kind.PropertyType;
import io.runnel.rules.text.Tokens;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NarrowTest {
  @Test
  void findsTheEqualitiesThatMustHold() {
    Map<String, String> keys =
        Narrow.narrow(
            Sample.all(
                condition("role", "is", " Manager "),
                condition("stage", "isAnyOf", List.of("Lead")),
                condition("score", "eq", new BigDecimal("50.0")),
                condition("employees", "gt", 9),
                condition("birthday", "is", "2026-01-31")),
            Sample.TYPE);

    assertEquals(
        Map.of("role", "manager", "stage", "lead", "score", "50", "birthday", "2026-01-31"), keys);
  }

  @Test
  void leavesOutWhatIsNoEqualityOfTheWholeValue() {
    Map<String, String> keys =
        Narrow.narrow(
            Sample.all(
                condition("skills", "is", "php"),
                condition("role", "is", new Token("event.role")),
                condition("seen_at", "is", "2026-01-31"),
                condition("stage", "isAnyOf", List.of("lead", "customer")),
                condition("nonsense", "is", "x"),
                condition("company_id", "isNot", "x")),
            Sample.TYPE);

    assertEquals(Map.of(), keys);
    Condition role = condition("role", "is", "x");
    assertEquals(Map.of(), Narrow.narrow(Sample.any(role, role), Sample.TYPE));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("Straße", "STRASSE", "é", "E\u0301", " 5", "5.0", "5e0", "x", "X ", "");
  }

  @Property
  void aRecordThatMatchesHasTheKey(@ForAll("words") String seen, @ForAll("words") String wanted) {
    for (String property : List.of("role", "score", "stage")) {
      var criteria = Sample.all(condition(property, "is", wanted));
      var keys = Narrow.narrow(criteria, Sample.TYPE);
      if (Evaluator.test(criteria, Sample.of(property, seen), Tokens.NONE).holds()) {
        PropertyType type = Sample.TYPE.properties().get(property).type();
        assertEquals(keys.get(property), Values.key(type, seen));
      }
    }
  }
}
