// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes calls from the HTTP edge into the ingest routes and answers when their events are durable.
 * Called in the HTTP thread, which it holds until then.
 */
@ProviderType
public interface HookReceiver {
  /** Name under which canonical events come in, see {@code POST /events}. */
  String EVENTS = "events";

  /**
   * Hands one call to its route.
   *
   * @return one receipt per event
   * @throws Refusal {@code NOT_FOUND} for an unknown hook, {@code UNAUTHENTIC} for a wrong key or
   *     signature, {@code INVALID} for a body that is not in the hook's form; nothing is stored
   *     then
   */
  List<Receipt> receive(HookCall call);

  /**
   * The same, with the answer that the host wants to read.
   *
   * @throws Refusal as {@link #receive}
   */
  default HookReply reply(HookCall call) {
    return new HookReply(receive(call), null);
  }
}
