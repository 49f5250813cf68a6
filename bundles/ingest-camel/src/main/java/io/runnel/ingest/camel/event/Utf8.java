// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.event;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies as text. */
public final class Utf8 {
  private Utf8() {}

  /**
   * The text; a byte that is not UTF-8 is never replaced by something else.
   *
   * @throws Refusal {@code INVALID} if there is one
   */
  public static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException wrong) {
      String message = "the body is not UTF-8; send it in that encoding";
      throw new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("", message)));
    }
  }
}
