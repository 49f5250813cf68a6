// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.event;

import io.runnel.host.KeptEvent;
import io.runnel.host.Page;
import io.runnel.shell.command.ListCommand;
import io.runnel.shell.command.Words;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.KeptEvents;
import java.time.Instant;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** {@code runnel:events}. */
@Service
@Command(
    scope = ListEvents.SCOPE,
    name = "events",
    description = "Lists events that were not decided on, newest first")
public final class ListEvents extends ListCommand {
  @Option(
      name = "--state",
      description = "aside (their object type is not installed) or duplicate",
      valueToShowInHelp = "aside")
  @Completion(
      value = StringsCompleter.class,
      values = {"aside", "duplicate"})
  private String state = "aside";

  @Reference(optional = true)
  private @Nullable KeptEvents events;

  /**
   * What identifies an event; the whole of it is in the HTTP API.
   *
   * @param id its id in the list
   * @param at when it arrived
   * @param objectType type of its record
   * @param recordId id of its record
   * @param kind what happened
   * @param eventId its own id
   * @param reason why it is here
   */
  public record Kept(
      String id,
      Instant at,
      String objectType,
      String recordId,
      String kind,
      String eventId,
      String reason) {
    static Kept of(KeptEvent kept) {
      return new Kept(
          kept.id(),
          kept.at(),
          kept.event().record().type(),
          kept.event().record().id(),
          kept.event().kind().name(),
          kept.event().identity().eventId(),
          kept.reason());
    }
  }

  @Override
  protected Answer answer() {
    KeptEvents.State wanted = Words.read(KeptEvents.State.class, "--state", state);
    Page<KeptEvent> found = need(events, KeptEvents.class).list(tenant(), wanted, part());
    Page<Kept> page = new Page<>(found.items().stream().map(Kept::of).toList(), found.next());
    Table table = Table.of("No events", "Id", "At", "Type", "Record", "Kind", "Reason");
    for (Kept kept : page.items()) {
      table.row(
          kept.id(), kept.at(), kept.objectType(), kept.recordId(), kept.kind(), kept.reason());
    }
    return Answer.part(page, table);
  }
}
