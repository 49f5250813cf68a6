// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.host.Refusal;
import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Json;
import io.runnel.workflow.Workflows;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:export}. */
@Service
@Command(
    scope = ExportWorkflow.SCOPE,
    name = "export",
    description = "Prints a workflow's document as JSON: the draft, or a published version")
public final class ExportWorkflow extends RunnelCommand {
  @Option(name = "--version", description = "Number of a published version; the draft without it")
  private @Nullable Integer version;

  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Override
  protected Answer answer() {
    Map<String, Object> document = document(need(workflows, Workflows.class));
    return Answer.line(document, Json.write(document));
  }

  private Map<String, Object> document(Workflows service) {
    Integer wanted = version;
    if (wanted == null) {
      return service.draft(tenant(), workflow).document();
    }
    return service.versions(tenant(), workflow).stream()
        .filter(published -> published.version() == wanted)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Reason.NOT_FOUND,
                    "workflow " + workflow + " has no version " + wanted + "; see runnel:show"))
        .document();
  }
}
