// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.workflow.Workflows;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:on}. */
@Service
@Command(
    scope = SwitchOn.SCOPE,
    name = "on",
    description = "Switches a workflow's published version on again")
public final class SwitchOn extends RunnelCommand {
  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Override
  protected Answer answer() {
    Workflows.Info info = need(workflows, Workflows.class).on(tenant(), workflow, user());
    return Answer.line(
        info, "Workflow " + info.id() + " is on with version " + info.version() + ".");
  }
}
