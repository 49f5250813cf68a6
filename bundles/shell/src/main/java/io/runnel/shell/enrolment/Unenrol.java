// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.enrolment;

import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.workflow.Enrolments;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:unenrol}. */
@Service
@Command(
    scope = Unenrol.SCOPE,
    name = "unenrol",
    description = "Asks for records to be taken out; the log answers")
public final class Unenrol extends RunnelCommand {
  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Argument(
      index = 1,
      name = "records",
      description = "Ids of the records, at most 1000",
      required = true,
      multiValued = true)
  private List<String> records;

  @Reference(optional = true)
  private @Nullable Enrolments enrolments;

  @Override
  protected Answer answer() {
    int stored = need(enrolments, Enrolments.class).unenrol(tenant(), workflow, records, user());
    return Answer.line(
        Map.of("requested", stored), stored + " asked for; runnel:log " + workflow + " answers.");
  }
}
