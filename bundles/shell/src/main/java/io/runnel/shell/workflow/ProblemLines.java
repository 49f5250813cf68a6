// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.host.Problem;
import io.runnel.shell.output.Table;
import java.io.PrintStream;
import java.util.List;

/** What is wrong with a draft, as a table; nothing if nothing is. */
final class ProblemLines {
  private ProblemLines() {}

  static void print(List<Problem> problems, PrintStream out) {
    if (problems.isEmpty()) {
      return;
    }
    Table table = Table.of("", "Problem", "Step", "Field", "What to do");
    for (Problem problem : problems) {
      table.row(problem.severity(), problem.step(), problem.pointer(), problem.message());
    }
    table.print(out);
  }
}
