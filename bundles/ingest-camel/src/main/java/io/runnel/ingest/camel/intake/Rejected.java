// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import io.runnel.host.RecordEvent;
import org.jspecify.annotations.Nullable;

/**
 * A piece, or one event of it, that did not go into the inbox.
 *
 * @param piece as it came
 * @param event the event, {@code null} if the piece cannot be read at all
 * @param index the event's place in its piece, from 0
 * @param reason why, in words
 */
public record Rejected(Piece piece, @Nullable RecordEvent event, int index, String reason) {
  /** A piece that cannot be read at all. */
  public static Rejected unread(Piece piece, String reason) {
    return new Rejected(piece, null, 0, reason);
  }
}
