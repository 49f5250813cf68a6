// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.enrolment;

import io.runnel.host.Page;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.Enrolments;

/** Enrolments, one a row. */
final class EnrolmentTable {
  private EnrolmentTable() {}

  static Answer answer(Page<Enrolments.Info> page) {
    Table table =
        Table.of(
            "No enrolments",
            "Id",
            "Record",
            "State",
            "Step",
            "Version",
            "Due",
            "Started",
            "Detail");
    for (Enrolments.Info info : page.items()) {
      table.row(
          info.id(),
          info.record(),
          info.state(),
          info.step(),
          info.version(),
          info.due(),
          info.startedAt(),
          info.detail());
    }
    return Answer.part(page, table);
  }
}
