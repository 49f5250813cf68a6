// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.host.HookCall;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.ingest.camel.event.Utf8;
import io.runnel.rules.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parse Server's afterSave and afterDelete calls. The caller's headers, which the body repeats with
 * their keys, are dropped before anything looks at the rest.
 */
@Component
public final class ParseServer implements HookFormat {
  private static final Logger LOG = LoggerFactory.getLogger(ParseServer.class);

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
    Map<String, Object> body = new LinkedHashMap<>(Json.readPlain(Utf8.text(call.body())));
    body.keySet().retainAll(READ);
    ParseCall parsed = new ParseCall(hook, body, clock.instant());
    RecordEvent event = parsed.event();
    if (event == null && !hook.types().containsKey(parsed.className())) {
      LOG.warn(
          "hook {} passed over a call: its types do not name the class of the record", hook.name());
    }
    return event == null ? List.of() : List.of(event);
  }

  private static void authenticate(Hook hook, HookCall call) {
    List<String> told = call.headers().getOrDefault(KEY, List.of());
    boolean same =
        told.size() == 1
            && MessageDigest.isEqual(
                told.get(0).getBytes(StandardCharsets.UTF_8),
                hook.key().getBytes(StandardCharsets.UTF_8));
    if (hook.key().isEmpty() || !same) {
      throw new Refusal(Refusal.Reason.UNAUTHENTIC, "the key in " + KEY + " is not the hook's key");
    }
  }
}
