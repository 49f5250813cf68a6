// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import io.runnel.rules.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Calls that were captured from a Parse Server. */
public final class Captured {
  private Captured() {}

  public static HookCall call(String name) throws IOException {
    Map<String, Object> file = file(name);
    Map<String, List<String>> headers = new HashMap<>();
    ((Map<?, ?>) file.get("_headers"))
        .forEach(
            (header, value) ->
                headers.put(header.toString().toLowerCase(Locale.ROOT), List.of(value.toString())));
    return new HookCall("parse", headers, Json.writePlain(file.get("body")).getBytes(UTF_8), 0);
  }

  public static HookCall call(Map<String, ?> body) {
    byte[] bytes = Json.writePlain(body).getBytes(UTF_8);
    return new HookCall("parse", Map.of("x-parse-webhook-key", List.of("whk")), bytes, 0);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> body(String name) throws IOException {
    return (Map<String, Object>) file(name).get("body");
  }

  private static Map<String, Object> file(String name) throws IOException {
    try (InputStream in = Captured.class.getResourceAsStream(name + ".json")) {
      return Json.readPlain(new String(in.readAllBytes(), UTF_8));
    }
  }
}
