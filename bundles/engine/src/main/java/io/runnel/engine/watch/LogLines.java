// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.rules.decide.Plan;
import io.runnel.store.HistoryRow;
import io.runnel.workflow.Enrolments.LogItem;
import io.runnel.workflow.HistoryEvent;
import io.runnel.workflow.WorkflowDocument;
import org.jspecify.annotations.Nullable;

/** Puts lines of history in words. */
final class LogLines {
  private LogLines() {}

  static LogItem item(HistoryRow row, Versions versions) {
    HistoryRow.Run run = row.run();
    Plan.Node node = versions.node(run.workflow(), run.version(), row.step());
    return new LogItem(
        Long.toString(row.id()),
        row.at(),
        run.enrolment() == 0 ? null : Long.toString(run.enrolment()),
        run.ref().id(),
        node == null ? null : node.step().id(),
        node == null ? null : node.step().kind(),
        row.event().word(),
        detail(row, node));
  }

  private static @Nullable String detail(HistoryRow row, Plan.@Nullable Node node) {
    String said = row.detail();
    if (row.event() == HistoryEvent.BRANCH_TAKEN && node != null && said != null) {
      said = label(node, said);
    }
    if (row.seen() == null) {
      return said;
    }
    return said == null ? row.seen() : said + ": " + row.seen();
  }

  private static String label(Plan.Node node, String branch) {
    for (WorkflowDocument.Branch one : node.step().branches()) {
      if (one.id().equals(branch)) {
        return one.label();
      }
    }
    return branch;
  }
}
