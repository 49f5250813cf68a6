// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import java.util.Map;

/**
 * One line or message as it came.
 *
 * @param key the same at each delivery of this piece and of no other; recognises repetitions of
 *     events that bring no id of their own
 * @param where its place, for a person: file and line, or topic, partition and offset
 * @param body its bytes
 */
public record Piece(String key, Map<String, Object> where, byte[] body) {
  /** What is kept aside of a body that cannot be read: enough to find out what it is. */
  private static final int SHOWN = 4000;

  /** The body as text, cut short; what is not UTF-8 is replaced, since it is only looked at. */
  public String text() {
    String text =
        new String(body, 0, Math.min(body.length, SHOWN), java.nio.charset.StandardCharsets.UTF_8);
    // A zero character is one that not every database can hold.
    return text.replace('\u0000', '\ufffd');
  }
}
