// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.enrolment;

import io.runnel.shell.command.ListCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.workflow.Enrolments;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:enrolments}. */
@Service
@Command(
    scope = ListEnrolments.SCOPE,
    name = "enrolments",
    description = "Lists the enrolments of a workflow, newest first")
public final class ListEnrolments extends ListCommand {
  @Option(name = "--record", description = "Only those of this record")
  private @Nullable String record;

  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Enrolments enrolments;

  @Override
  protected Answer answer() {
    return EnrolmentTable.answer(
        need(enrolments, Enrolments.class)
            .list(tenant(), new Enrolments.Filter(workflow, null, record), part()));
  }
}
