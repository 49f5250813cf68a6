// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import java.util.Map;

/**
 * One call of a hook or of the events path, as it came over HTTP.
 *
 * @param hook the hook's name, or {@link HookReceiver#EVENTS}
 * @param headers by lower-case name
 * @param body the raw bytes, over which signatures are computed
 * @param caller the tenant of the login, 0 on a hook that carries its own signature
 * @param query parameters of the URL, decoded, by name
 */
public record HookCall(
    String hook,
    Map<String, List<String>> headers,
    byte[] body,
    int caller,
    Map<String, List<String>> query) {

  /** A call whose URL has no parameters. */
  public HookCall(String hook, Map<String, List<String>> headers, byte[] body, int caller) {
    this(hook, headers, body, caller, Map.of());
  }
}
