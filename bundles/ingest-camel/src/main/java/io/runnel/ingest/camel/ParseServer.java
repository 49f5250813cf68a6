// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel;

import io.runnel.host.HookCall;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.rules.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/**
 * Parse Server's afterSave and afterDelete calls. The caller's headers, which the body repeats with
 * their keys, are dropped before anything looks at the rest.
 */
@Component
public final class ParseServer implements HookFormat {
  private static final String KEY = "x-parse-webhook-key";
  private static final Set<String> READ =
      Set.of("triggerName", "object", "original", "context", "installationId", "user", "master");

  private final InstantSource clock = InstantSource.system();

  @Override
  public String name() {
    return "parse";
  }

  @Override
  public List<RecordEvent> read(Hook hook, HookCall call) {
    authenticate(hook, call);
    Map<String, Object> body = body(call);
    body.keySet().retainAll(READ);
    RecordEvent event = new ParseCall(hook, body, clock.instant()).event();
    return event == null ? List.of() : List.of(event);
  }

  private static void authenticate(Hook hook, HookCall call) {
    String told = call.headers().getOrDefault(KEY, List.of("")).get(0);
    boolean same =
        MessageDigest.isEqual(
            told.getBytes(StandardCharsets.UTF_8), hook.key().getBytes(StandardCharsets.UTF_8));
    if (hook.key().isEmpty() || !same) {
      throw new Refusal(Refusal.Reason.UNAUTHENTIC, "the key in " + KEY + " is not the hook's key");
    }
  }

  private static Map<String, Object> body(HookCall call) {
    String text = new String(call.body(), StandardCharsets.UTF_8);
    return new java.util.LinkedHashMap<>(Json.readPlain(text));
  }
}
