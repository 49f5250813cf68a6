// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.event;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Request headers as the routes want them: by lower-case name. */
final class HookHeaders {
  private HookHeaders() {}

  /** All of them; a host may sign with any. */
  static Map<String, List<String>> all(HttpHeaders headers) {
    Map<String, List<String>> lower = new HashMap<>();
    headers
        .getRequestHeaders()
        .forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    return lower;
  }

  /** All but the credentials of our own login, which no route needs. */
  static Map<String, List<String>> withoutLogin(HttpHeaders headers) {
    Map<String, List<String>> lower = all(headers);
    lower.remove("authorization");
    lower.remove("cookie");
    return lower;
  }
}
