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

/** {@code runnel:review}. */
@Service
@Command(
    scope = ReviewWorkflow.SCOPE,
    name = "review",
    description = "Says what publishing the draft would do and what stands in its way")
public final class ReviewWorkflow extends RunnelCommand {
  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Override
  protected Answer answer() {
    Workflows.Review review = need(workflows, Workflows.class).review(tenant(), workflow);
    return Answer.of(
        review,
        out -> {
          String matching = review.matching() < 0 ? "not known" : "" + review.matching();
          out.println("Records that match now: " + matching);
          out.println("Records inside now:     " + review.active());
          ProblemLines.print(review.problems(), out);
        });
  }
}
