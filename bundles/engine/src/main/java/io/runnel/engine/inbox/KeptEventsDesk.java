// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.inbox;

import io.runnel.host.Inbox;
import io.runnel.host.KeptEvent;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.rules.kind.KindSource;
import io.runnel.store.Pages;
import io.runnel.workflow.KeptEvents;
import java.util.List;

/** Lists and replays events kept aside; see {@link KeptEvents}. */
public final class KeptEventsDesk implements KeptEvents {
  private final Pages pages;
  private final Inbox inbox;
  private final KindSource kinds;

  /**
   * @param inbox takes replayed events
   * @param kinds knows the object types
   */
  public KeptEventsDesk(Pages pages, Inbox inbox, KindSource kinds) {
    this.pages = pages;
    this.inbox = inbox;
    this.kinds = kinds;
  }

  @Override
  public Page<KeptEvent> list(int tenant, State state, PageRequest page) {
    return pages.kept(tenant, state, page);
  }

  @Override
  public Receipt replay(int tenant, String id) {
    KeptEvent kept =
        pages
            .aside(tenant, id)
            .orElseThrow(
                () -> new Refusal(Refusal.Reason.NOT_FOUND, "no event " + id + " is kept aside"));
    RecordRef ref = kept.event().record();
    // Asked before: the inbox would take this try as seen, and the next as a repetition.
    if (kinds.type(ref.tenant(), ref.type()).isEmpty()) {
      String message = "there is still no object type '" + ref.type() + "'";
      throw new Refusal(Refusal.Reason.CONFLICT, message);
    }
    Receipt receipt = inbox.append(List.of(again(kept.event()))).get(0);
    if (receipt.status() == Receipt.Status.ASIDE) {
      throw new Refusal(Refusal.Reason.CONFLICT, String.valueOf(receipt.detail()));
    }
    pages.dropAside(tenant, id);
    return receipt;
  }

  /** The event under a key of its own: its first arrival was already seen. */
  private static RecordEvent again(RecordEvent event) {
    RecordEvent.Identity was = event.identity();
    String key = "replay:" + was.eventId();
    return event.with(new RecordEvent.Identity(was.eventId(), key, was.hostInstance()));
  }
}
