// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.shell.command.ListCommand;
import io.runnel.shell.command.Words;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.Workflows;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** {@code runnel:list}. */
@Service
@Command(scope = ListWorkflows.SCOPE, name = "list", description = "Lists workflows, newest first")
public final class ListWorkflows extends ListCommand {
  @Option(name = "--state", description = "Only those in this state: draft, on or off")
  @Completion(
      value = StringsCompleter.class,
      values = {"draft", "on", "off"})
  private @Nullable String state;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Override
  protected Answer answer() {
    Page<Workflows.Info> page =
        state == null
            ? need(workflows, Workflows.class).list(tenant(), part())
            : only(Words.read(Workflows.State.class, "--state", state));
    Table table =
        Table.of(
            "No workflows",
            "Id",
            "Name",
            "Type",
            "State",
            "Version",
            "Active",
            "Enrolled",
            "Changed");
    for (Workflows.Info info : page.items()) {
      table.row(
          info.id(),
          info.name(),
          info.objectType(),
          info.state(),
          info.version(),
          info.counts().active(),
          info.counts().enrolled(),
          info.updatedAt());
    }
    return Answer.part(page, table);
  }

  /** Asks for as many as are still wanted, so that the cursor fits what is shown. */
  private Page<Workflows.Info> only(Workflows.State wanted) {
    List<Workflows.Info> found = new ArrayList<>();
    PageRequest part = part();
    while (true) {
      int missing = part().limit() - found.size();
      Page<Workflows.Info> page =
          need(workflows, Workflows.class)
              .list(tenant(), new PageRequest(part.cursor(), missing, part.backwards()));
      page.items().stream().filter(info -> info.state() == wanted).forEach(found::add);
      if (page.next() == null || found.size() == part().limit()) {
        return new Page<>(found, page.next());
      }
      part = new PageRequest(page.next(), missing, part.backwards());
    }
  }
}
