// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.event;

import io.runnel.host.Receipt;
import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.completion.AsideEvents;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.KeptEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:replay}. */
@Service
@Command(
    scope = ReplayEvents.SCOPE,
    name = "replay",
    description = "Hands events kept aside to the inbox again")
public final class ReplayEvents extends RunnelCommand {
  @Argument(
      name = "events",
      description = "Ids as runnel:events lists them",
      required = true,
      multiValued = true)
  @Completion(AsideEvents.class)
  private List<String> ids;

  @Reference(optional = true)
  private @Nullable KeptEvents events;

  @Override
  protected Answer answer() {
    List<Receipt> receipts = new ArrayList<>();
    Table table = Table.of("", "Id", "Status", "Detail");
    for (String id : ids) {
      Receipt receipt = need(events, KeptEvents.class).replay(tenant(), id);
      receipts.add(receipt);
      table.row(id, receipt.status(), receipt.detail());
    }
    return Answer.of(Map.of("receipts", receipts), table::print);
  }
}
