// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.enrolment;

import io.runnel.host.Page;
import io.runnel.shell.command.ListCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.Enrolments;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:log}. */
@Service
@Command(
    scope = ShowLog.SCOPE,
    name = "log",
    description = "Shows what happened in a workflow, oldest first")
public final class ShowLog extends ListCommand {
  @Option(name = "--record", description = "Only about this record")
  private @Nullable String record;

  @Option(name = "--enrolment", description = "Only about this enrolment")
  private @Nullable String enrolment;

  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Enrolments enrolments;

  @Override
  protected Answer answer() {
    Page<Enrolments.LogItem> page =
        need(enrolments, Enrolments.class)
            .log(tenant(), new Enrolments.Filter(workflow, enrolment, record), part());
    Table table =
        Table.of("Nothing happened yet", "At", "Record", "Event", "Step", "Kind", "Detail");
    for (Enrolments.LogItem item : page.items()) {
      table.row(item.at(), item.record(), item.event(), item.step(), item.kind(), item.detail());
    }
    return Answer.part(page, table);
  }
}
