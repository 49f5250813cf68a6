// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import io.runnel.host.KeptEvent;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Receipt;
import org.osgi.annotation.versioning.ProviderType;

/** Events that were not decided on: kept aside for want of their object type, or duplicates. */
@ProviderType
public interface KeptEvents {
  /** Why an event is in the list. */
  enum State {
    /** Its object type is not known; can be replayed. */
    ASIDE,
    /** A repetition of an event already received (case B07). */
    DUPLICATE
  }

  /** Lists, newest first. */
  Page<KeptEvent> list(int tenant, State state, PageRequest page);

  /** Hands an event kept aside to the inbox again; it leaves the list if it is accepted. */
  Receipt replay(int tenant, String id);
}
