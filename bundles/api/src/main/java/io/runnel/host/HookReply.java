// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host is answered.
 *
 * @param receipts one per event
 * @param body what the host wants to read, such as an acknowledgement in XML; {@code null} if it
 *     takes anything, and then the receipts are shown
 */
public record HookReply(List<Receipt> receipts, @Nullable Body body) {
  /**
   * @param contentType media type
   * @param text the body, sent as UTF-8
   */
  public record Body(String contentType, String text) {}
}
