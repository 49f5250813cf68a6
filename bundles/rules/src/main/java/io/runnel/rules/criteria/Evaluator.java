// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.Verdict;
import io.runnel.kind.Verdict.Truth;
import io.runnel.rules.text.Tokens;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one test of criteria (design sections 5 and 9; mission rows T19 to T24). Conditions answer
 * true, false or unknown, and AND and OR follow Kleene: a false condition makes a group false and a
 * true group makes criteria true, whatever is unknown beside it.
 *
 * <p>The reason names the conditions that decided, with the values they saw (case B56). Pure;
 * called for every candidate record, so it makes words only for what decided.
 */
public final class Evaluator {
  private static final int REASONS = 5;

  private Evaluator() {}

  /** Tests a record. Never throws for what stands in record, criteria or tokens. */
  public static Verdict test(Criteria criteria, Facts facts, Tokens tokens) {
    if (criteria.any().isEmpty()) {
      return Verdict.TRUE;
    }
    List<Finding> deciding = new ArrayList<>();
    Truth truth = Truth.FALSE;
    for (Criteria.Group group : criteria.any()) {
      List<Finding> found = new ArrayList<>();
      Truth result = all(group, found, condition -> test(condition, facts, tokens));
      if (result == Truth.TRUE) {
        return Verdict.yes(reason(found));
      }
      if (result == Truth.UNKNOWN && truth == Truth.FALSE) {
        deciding.clear();
        truth = Truth.UNKNOWN;
      }
      if (result == truth) {
        deciding.addAll(found);
      }
    }
    return new Verdict(truth, reason(deciding));
  }

  private static Finding test(Condition condition, Facts facts, Tokens tokens) {
    Related related = condition.related();
    return related == null
        ? Comparison.test(condition, facts, tokens)
        : Beside.test(condition, related, facts, tokens);
  }

  /** Tests one condition at a time. */
  private interface Test {
    Finding of(Condition condition);
  }

  /** Leaves in {@code found} what decided: the false one, else those unknown, else all. */
  private static Truth all(Criteria.Group group, List<Finding> found, Test test) {
    Truth truth = Truth.TRUE;
    for (Condition condition : group.all()) {
      Finding finding = test.of(condition);
      if (finding.truth() == Truth.FALSE) {
        found.clear();
        found.add(finding);
        return Truth.FALSE;
      }
      if (finding.truth() == Truth.UNKNOWN && truth == Truth.TRUE) {
        found.clear();
        truth = Truth.UNKNOWN;
      }
      if (finding.truth() == truth) {
        found.add(finding);
      }
    }
    return truth;
  }

  private static String reason(List<Finding> deciding) {
    String words =
        deciding.stream()
            .limit(REASONS)
            .map(Finding::reason)
            .distinct()
            .collect(Collectors.joining("; "));
    int more = deciding.size() - REASONS;
    return more > 0 ? words + "; and " + more + " more" : words;
  }
}
