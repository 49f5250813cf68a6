// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.store.InboxEntry;
import java.util.Map;

/** Signatures first. */
public final class MessageCodec {
  private MessageCodec() {}

  public static Map<String, Object> write(InboxEntry.Message message) {
    throw new UnsupportedOperationException();
  }

  public static InboxEntry.Message read(Map<String, Object> stored) {
    throw new UnsupportedOperationException();
  }
}
