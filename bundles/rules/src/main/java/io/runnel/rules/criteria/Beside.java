// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.Verdict;
import io.runnel.kind.Verdict.Truth;
import io.runnel.rules.text.Tokens;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Related;
import java.util.List;
import java.util.Set;

/**
 * Tests what a condition asks of something beside the record (mission row O14). With no associated
 * record the positive question is false and "none" is true; what was not loaded is unknown.
 */
final class Beside {
  private Beside() {}

  static Finding test(Condition condition, Related related, Facts facts, Tokens tokens) {
    return related.relation().ofList()
        ? list(condition, related, facts)
        : associated(condition, related, facts, tokens);
  }

  private static Finding list(Condition condition, Related related, Facts facts) {
    Set<String> lists = facts.memberOf();
    if (lists == null) {
      return Finding.unknown(condition, "its lists were not read");
    }
    boolean in = lists.contains(related.id());
    return Finding.noted(
        condition, in != related.relation().negative(), in ? "it is in it" : "it is not in it");
  }

  private static Finding associated(
      Condition condition, Related related, Facts facts, Tokens tokens) {
    List<? extends Facts> records = facts.linked(related.id());
    if (records == null) {
      return Finding.unknown(condition, "its associated records were not read");
    }
    boolean negative = related.relation().negative();
    String unknown = null;
    for (Facts record : records) {
      Verdict verdict = Evaluator.test(related.criteria(), record, tokens);
      if (verdict.holds()) {
        return Finding.noted(condition, !negative, record.name() + " does" + why(verdict));
      }
      if (verdict.truth() == Truth.UNKNOWN && unknown == null) {
        unknown = record.name() + why(verdict);
      }
    }
    if (unknown != null) {
      return Finding.unknown(condition, unknown);
    }
    String there = records.isEmpty() ? "there is none" : "none of " + records.size() + " does";
    return Finding.noted(condition, negative, there);
  }

  private static String why(Verdict verdict) {
    return verdict.reason().isEmpty() ? "" : " (" + verdict.reason() + ")";
  }
}
