// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import org.jspecify.annotations.Nullable;

/**
 * What became of one event handed to the inbox.
 *
 * @param eventId the event's id as stored
 * @param status what became of it
 * @param detail for a duplicate the id of the first, for one kept aside the reason
 */
public record Receipt(String eventId, Status status, @Nullable String detail) {
  /** What can become of an event. */
  public enum Status {
    /** Stored; it will be decided on. */
    ACCEPTED,
    /** Already received; only a line remembers it. */
    DUPLICATE,
    /** Kept aside, to be listed and replayed; its object type is not known. */
    ASIDE
  }
}
