// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.publish.Publisher;
import io.runnel.engine.time.SystemClock;
import io.runnel.engine.work.Node;
import io.runnel.host.Inbox;
import io.runnel.store.Pages;
import io.runnel.store.Store;
import io.runnel.workflow.EngineClock;
import io.runnel.workflow.HealthPart;
import java.util.List;

/** All that watches one engine: it counts what passes, and tells about it. */
public final class Watching {
  private final Tally tally = new Tally();
  private final CountedStore store;
  private final Publisher publisher;

  /** Counts what is written to the store. */
  public Watching(Store store, Publisher publisher) {
    this.publisher = publisher;
    this.store = new CountedStore(store, tally, publisher);
  }

  /** The store to work with. */
  public Store store() {
    return store.store();
  }

  /** The inbox to hand out. */
  public Inbox inbox(Inbox inbox) {
    return new CountedInbox(inbox, tally);
  }

  /** The parts that tell about it. */
  public List<HealthPart> parts(Node node, Pages pages, KindRegistry kinds, EngineClock clock) {
    BacklogWatch backlog = new BacklogWatch(pages, new SystemClock());
    return List.of(
        new EnginePart(node, store, new EnginePart.Watch(tally, backlog, clock)),
        new KindsPart(kinds, publisher, backlog));
  }
}
