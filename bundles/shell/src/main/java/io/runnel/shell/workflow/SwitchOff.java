// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.command.Words;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.workflow.Workflows;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** {@code runnel:off}. */
@Service
@Command(scope = SwitchOff.SCOPE, name = "off", description = "Switches a workflow off")
public final class SwitchOff extends RunnelCommand {
  @Option(
      name = "--mode",
      description =
          "What happens to records inside: freeze (stay where they are), skip (waits go on, actions"
              + " are skipped) or unenrol",
      valueToShowInHelp = "freeze")
  @Completion(
      value = StringsCompleter.class,
      values = {"freeze", "skip", "unenrol"})
  private String mode = "freeze";

  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Override
  protected Answer answer() {
    Workflows.OffMode how = Words.read(Workflows.OffMode.class, "--mode", mode);
    Workflows.Info info = need(workflows, Workflows.class).off(tenant(), workflow, how, user());
    return Answer.line(
        info,
        "Workflow "
            + info.id()
            + " is off; "
            + info.counts().active()
            + " records inside ("
            + Words.of(how)
            + ").");
  }
}
