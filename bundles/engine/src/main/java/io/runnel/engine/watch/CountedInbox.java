// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.host.Inbox;
import io.runnel.host.KeptEvent;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import java.util.List;

/** The inbox, counted. */
public final class CountedInbox implements Inbox {
  private final Inbox real;
  private final Tally tally;

  /** Counts what passes. */
  public CountedInbox(Inbox real, Tally tally) {
    this.real = real;
    this.tally = tally;
  }

  @Override
  public List<Receipt> append(List<RecordEvent> events) {
    try {
      List<Receipt> receipts = real.append(events);
      receipts.forEach(receipt -> tally.received(receipt.status()));
      return receipts;
    } catch (Refusal refusal) {
      tally.refused(events.size());
      throw refusal;
    }
  }

  @Override
  public List<Receipt> keepAside(List<KeptEvent> events) {
    return real.keepAside(events);
  }
}
