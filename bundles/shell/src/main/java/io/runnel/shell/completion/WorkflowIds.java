// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.completion;

import io.runnel.host.PageRequest;
import io.runnel.workflow.Workflows;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** Ids of workflows, the newest. */
@Service
public final class WorkflowIds implements Completer {
  @Reference(optional = true)
  private @Nullable Workflows service;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> texts =
        service == null
            ? List.of()
            : service.list(Asked.tenant(line), PageRequest.first(Asked.MOST)).items().stream()
                .map(Workflows.Info::id)
                .toList();
    return Asked.offer(texts, session, line, candidates);
  }
}
