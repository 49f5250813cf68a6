// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.enrolment;

import io.runnel.host.Page;
import io.runnel.shell.command.ListCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.Enrolments;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:ledger}. */
@Service
@Command(
    scope = ShowLedger.SCOPE,
    name = "ledger",
    description = "Lists the outside calls that were carried out or given up, oldest first")
public final class ShowLedger extends ListCommand {
  @Option(name = "--workflow", description = "Only of this workflow")
  @Completion(WorkflowIds.class)
  private @Nullable String workflow;

  @Option(name = "--enrolment", description = "Only of this enrolment")
  private @Nullable String enrolment;

  @Reference(optional = true)
  private @Nullable Enrolments enrolments;

  @Override
  protected Answer answer() {
    Page<Enrolments.Effect> page =
        need(enrolments, Enrolments.class)
            .ledger(tenant(), new Enrolments.Filter(workflow, enrolment, null), part());
    Table table =
        Table.of(
            "No outside calls", "At", "Workflow", "Step", "Kind", "Outcome", "Tries", "Detail");
    for (Enrolments.Effect effect : page.items()) {
      table.row(
          effect.at(),
          effect.workflow(),
          effect.step(),
          effect.kind(),
          effect.outcome(),
          effect.attempts(),
          effect.detail());
    }
    return Answer.part(page, table);
  }
}
