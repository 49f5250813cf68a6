// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.ingest;

import io.runnel.host.Inbox;
import io.runnel.host.KeptEvent;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An inbox that counts what it took, and can fail like one whose process is killed: what it was
 * given is durable, but nobody is told.
 */
final class Counting implements Inbox {
  private final Inbox inbox;
  private final AtomicInteger deaths = new AtomicInteger();
  final AtomicInteger accepted = new AtomicInteger();
  final AtomicInteger duplicates = new AtomicInteger();

  Counting(Inbox inbox) {
    this.inbox = inbox;
  }

  /** The next calls, this many, store their events and then fail. */
  void dieAfterStoring(int times) {
    deaths.set(times);
  }

  @Override
  public List<Receipt> append(List<RecordEvent> events) {
    List<Receipt> receipts = inbox.append(events);
    for (Receipt receipt : receipts) {
      (receipt.status() == Receipt.Status.DUPLICATE ? duplicates : accepted).incrementAndGet();
    }
    if (!events.isEmpty() && deaths.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new LinkageError("killed after the events were stored");
    }
    return receipts;
  }

  @Override
  public List<Receipt> keepAside(List<KeptEvent> events) {
    return inbox.keepAside(events);
  }
}
