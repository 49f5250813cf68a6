// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import java.util.List;

/** Reads the events of one piece. */
@FunctionalInterface
public interface PieceReader {
  /**
   * Reads all of them, in order.
   *
   * @throws Refusal {@code INVALID} for a piece that will never be right; any other reason for one
   *     that may be read later
   */
  List<RecordEvent> read(byte[] body);
}
