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

  /**
   * Keeps events aside that cannot be decided on, in one transaction: a way in that must not stop
   * at what it cannot understand hands it over here before it acknowledges it. They are listed with
   * their reasons. One whose dedupKey was seen in the last 30 days is not kept again.
   *
   * @return one receipt per event, in order
   * @throws Refusal {@code UNAVAILABLE} if this inbox cannot do so; nothing is kept then
   */
  default List<Receipt> keepAside(List<KeptEvent> events) {
    throw new Refusal(Refusal.Reason.UNAVAILABLE, "this inbox keeps nothing aside");
  }
}
