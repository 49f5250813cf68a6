// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel;

import io.runnel.host.HookCall;
import io.runnel.host.Host;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.rules.event.EventCodec;
import io.runnel.rules.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads our own clients' events: a JSON array, one object, or a line per event. */
final class CanonicalEvents {
  private static final String LINES = "ndjson";

  private final InstantSource clock;

  CanonicalEvents(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Reads all events of a call.
   *
   * @throws Refusal {@code INVALID} with every problem by index, if there is one
   */
  List<RecordEvent> read(HookCall call) {
    List<Object> elements = elements(call);
    List<Problem> problems = new ArrayList<>();
    List<RecordEvent> events = new ArrayList<>();
    EventCodec.Defaults defaults =
        new EventCodec.Defaults(
            call.caller(), Host.EMBEDDED, clock.instant(), () -> UUID.randomUUID().toString());
    for (int i = 0; i < elements.size(); i++) {
      String at = "/" + i;
      if (elements.get(i) instanceof Map<?, ?> map) {
        RecordEvent event = EventCodec.readCanonical(object(map), defaults, at, problems);
        if (event != null) {
          events.add(event);
        }
      } else {
        problems.add(Problem.at(at, "an event is an object such as {\"objectType\": …}"));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.INVALID, "nothing was stored: some events are not right", problems);
    }
    return events;
  }

  private static List<Object> elements(HookCall call) {
    String text = new String(call.body(), StandardCharsets.UTF_8);
    List<Object> elements = new ArrayList<>();
    if (contentType(call).contains(LINES)) {
      text.lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> elements.add(Json.readPlainValue(line)));
      return elements;
    }
    Object value = Json.readPlainValue(text);
    if (value instanceof List<?> list) {
      elements.addAll(list);
    } else if (value != null) {
      elements.add(value);
    }
    return elements;
  }

  private static String contentType(HookCall call) {
    return call.headers().getOrDefault("content-type", List.of("")).get(0);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
