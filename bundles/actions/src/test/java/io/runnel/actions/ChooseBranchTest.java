// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Problem;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.Footprint;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.testkit.kind.SampleStep;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case B56. */
class ChooseBranchTest {
  private static final ChooseBranch.Settings BY_ROLE =
      new ChooseBranch.Settings(
          List.of(
              branch("b1", "Manager", Operator.IS, "manager"),
              branch("b2", "Man in it", Operator.CONTAINS, "man"),
              branch("b3", "No role", Operator.UNKNOWN, null)));

  private final ChooseBranch action = new ChooseBranch();

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"manager,b1", "woman,b2", "'',b3", "null,b3", "intern,otherwise"})
  void takesTheFirstBranchThatMatchesAndNoOther(String role, String expected) {
    assertEquals(expected, run(role).name());
  }

  @Test
  void saysWhichConditionDecidedAndWhatItSaw() {
    String reason = run("manager").reason();
    assertTrue(reason.startsWith("role is 'manager'"), reason);
    assertFalse(reason.contains("Manager"), reason);
  }

  @Test
  void saysOfEveryBranchWhyItWasNotTaken() {
    String reason = run("intern").reason();
    assertTrue(reason.contains("Manager: ") && reason.contains("; Man in it: "), reason);
    assertTrue(reason.contains("; No role: ") && reason.contains("intern"), reason);
  }

  @Test
  void readsThePropertiesOfItsConditions() {
    assertEquals(
        new Footprint(Set.of("record.role"), Set.of(), Set.of()), action.footprint(BY_ROLE));
  }

  @Test
  void aBranchWithoutCriteriaIsRefusedByItsPlace() {
    var settings =
        new ChooseBranch.Settings(
            List.of(BY_ROLE.branches().get(0), new BranchChoice("b2", "Empty", null)));
    assertEquals(
        List.of("/branches/1/criteria"),
        action.check(settings).stream().map(Problem::pointer).toList());
  }

  @Test
  void aStepWithoutBranchesIsRefused() {
    assertEquals("/branches", action.check(new ChooseBranch.Settings(List.of())).get(0).pointer());
  }

  private Outcome.Branch<NoAnswer> run(String role) {
    Map<String, Object> record = role == null ? Map.of() : Map.of("role", role);
    return (Outcome.Branch<NoAnswer>) action.run(BY_ROLE, SampleStep.of(record));
  }

  private static BranchChoice branch(String id, String label, Operator operator, Object value) {
    Condition condition = new Condition("role", operator, value, false);
    return new BranchChoice(
        id, label, new Criteria(List.of(new Criteria.Group(List.of(condition)))));
  }
}
