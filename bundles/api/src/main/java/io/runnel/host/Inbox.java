// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The only door for record events. Ways in (routes, hooks, polls, trigger kinds with a source of
 * their own) call it in their own thread and acknowledge to their source only after it returns:
 * then every event is durable.
 */
@ProviderType
public interface Inbox {
  /**
   * Stores events in one transaction, in the order given. An event whose dedupKey was seen in the
   * last 30 days is not stored again (case B07).
   *
   * @return one receipt per event, in order
   * @throws Refusal {@code INVALID} naming the index and field of a malformed event; {@code BUSY}
   *     when the caller must slow down; nothing is stored then
   */
  List<Receipt> append(List<RecordEvent> events);
}
