// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.KeptEvent;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.workflow.KeptEvents;
import java.time.Instant;
import java.util.List;

/** One event for a type that nobody knows. */
public final class OneKept implements KeptEvents {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  @Override
  public Page<KeptEvent> list(int tenant, State state, PageRequest page) {
    RecordEvent event =
        new RecordEvent(
            new RecordEvent.Identity("e1", null, "embedded"),
            new RecordRef(tenant, "boat", "b1"),
            EventKind.custom("form.sent"),
            RecordEvent.Facts.of(List.of(Change.to("stage", "lead"))),
            new RecordEvent.Times(AT, AT, 0, null),
            Actor.user("u1"),
            new Origin("parse", null, 1, 42, 43),
            Lane.LIVE);
    return new Page<>(List.of(new KeptEvent("k1", event, "no such type", AT)), state.name());
  }

  @Override
  public Receipt replay(int tenant, String id) {
    return new Receipt(id, Receipt.Status.ACCEPTED, null);
  }
}
