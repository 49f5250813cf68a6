// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Cells;
import io.runnel.shell.output.Table;
import io.runnel.workflow.Workflows;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:show}. */
@Service
@Command(
    scope = ShowWorkflow.SCOPE,
    name = "show",
    description = "Shows a workflow: state, counts, versions, and what is wrong with its draft")
public final class ShowWorkflow extends RunnelCommand {
  @Argument(name = "workflow", description = "Id of the workflow", required = true)
  @Completion(WorkflowIds.class)
  private String workflow;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  /**
   * A version without its document, which {@code runnel:export} prints.
   *
   * @param version its number
   * @param at when it was published
   * @param by who published it
   */
  public record Published(int version, Instant at, String by) {}

  @Override
  protected Answer answer() {
    Workflows service = need(workflows, Workflows.class);
    Workflows.Info info = service.get(tenant(), workflow);
    Workflows.Draft draft = service.draft(tenant(), workflow);
    List<Published> versions =
        service.versions(tenant(), workflow).stream()
            .map(version -> new Published(version.version(), version.at(), version.by()))
            .toList();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("workflow", info);
    document.put("revision", draft.revision());
    document.put("problems", draft.problems());
    document.put("versions", versions);
    return Answer.of(
        document,
        out -> {
          facts(info, draft.revision(), out);
          Table table = Table.of("Never published", "Version", "Published", "By");
          versions.forEach(version -> table.row(version.version(), version.at(), version.by()));
          table.print(out);
          ProblemLines.print(draft.problems(), out);
        });
  }

  private static void facts(Workflows.Info info, long revision, PrintStream out) {
    fact("Id", info.id(), out);
    fact("Name", info.name(), out);
    fact("Object type", info.objectType(), out);
    fact("State", info.state(), out);
    fact("Active", info.counts().active(), out);
    fact("Enrolled", info.counts().enrolled(), out);
    fact("Draft revision", revision, out);
    fact("Changed", info.updatedAt(), out);
  }

  private static void fact(String name, Object value, PrintStream out) {
    out.printf("%-15s %s%n", name, Cells.text(value));
  }
}
