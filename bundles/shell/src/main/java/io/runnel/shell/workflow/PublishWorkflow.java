// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.command.Words;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.workflow.Workflows;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** {@code runnel:publish}. */
@Service
@Command(
    scope = PublishWorkflow.SCOPE,
    name = "publish",
    description = "Publishes the draft as a new version and switches the workflow on")
public final class PublishWorkflow extends RunnelCommand {
  @Option(name = "--enrol-existing", description = "Also enrol records that match now")
  private boolean enrolExisting;

  @Option(
      name = "--in-flight",
      description =
          "What happens to records inside: keep (finish on their version), move or apply (go on"
              + " with the new one); must be said while there are any and the version differs")
  @Completion(
      value = StringsCompleter.class,
      values = {"keep", "move", "apply"})
  private @Nullable String inFlight;

  @Option(name = "--no-wait", description = "Do not follow the work that publishing started")
  private boolean noWait;

  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Override
  protected Answer answer() {
    Workflows service = need(workflows, Workflows.class);
    Workflows.InFlight choice =
        inFlight == null ? null : Words.read(Workflows.InFlight.class, "--in-flight", inFlight);
    int version =
        service.publish(
            tenant(), workflow, new Workflows.PublishRequest(enrolExisting, choice), user());
    return Answer.of(
        Map.of("version", version),
        out -> {
          out.println("Workflow " + workflow + " is on with version " + version + ".");
          if (!noWait) {
            new ProgressLines(service, tenant(), workflow).follow(out);
          }
        });
  }
}
