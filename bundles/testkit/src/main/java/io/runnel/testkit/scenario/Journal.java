// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.rules.decide.Decision;
import io.runnel.rules.decide.Plan;
import io.runnel.workflow.HistoryEvent;
import io.runnel.workflow.WorkflowDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps history in the words of the product's log. */
final class Journal {
  private final List<Line> lines = new ArrayList<>();

  List<Line> lines() {
    return List.copyOf(lines);
  }

  void add(String record, Plan plan, Decision.Line line) {
    WorkflowDocument.Step step = line.step() < 0 ? null : plan.node(line.step()).step();
    lines.add(
        new Line(record, line.event().word(), step == null ? null : step.id(), detail(line, step)));
  }

  void whole(String record, Plan plan, HistoryEvent event, @Nullable String detail) {
    add(record, plan, new Decision.Line(-1, event, detail, null));
  }

  private static @Nullable String detail(Decision.Line line, WorkflowDocument.@Nullable Step step) {
    String said = line.detail();
    if (line.event() == HistoryEvent.BRANCH_TAKEN && step != null && said != null) {
      said = label(step, said);
    }
    if (line.seen() == null) {
      return said;
    }
    return said == null ? line.seen() : said + ": " + line.seen();
  }

  private static String label(WorkflowDocument.Step step, String branch) {
    return step.branches().stream()
        .filter(one -> one.id().equals(branch))
        .map(WorkflowDocument.Branch::label)
        .findFirst()
        .orElse(branch);
  }
}
