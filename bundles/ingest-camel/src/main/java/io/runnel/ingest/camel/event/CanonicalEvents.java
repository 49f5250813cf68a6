// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.event;

import io.runnel.host.HookCall;
import io.runnel.host.Host;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.rules.event.EventCodec;
import io.runnel.rules.json.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads our own clients' events: a JSON array, one object, or a line per event. */
public final class CanonicalEvents {
  private static final String LINES = "application/x-ndjson";

  private final InstantSource clock;

  /** With the clock that tells the time of receipt. */
  public CanonicalEvents(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Reads all events of a call.
   *
   * @throws Refusal {@code INVALID} with every problem by the index of its element or line, from 0,
   *     if there is one
   */
  public List<RecordEvent> read(HookCall call) {
    String body = Utf8.text(call.body());
    Reading reading =
        new Reading(
            new EventCodec.Defaults(
                call.caller(), Host.EMBEDDED, clock.instant(), () -> UUID.randomUUID().toString()));
    if (isLines(call)) {
      reading.lines(body.lines().toList());
    } else {
      reading.array(body);
    }
    if (!reading.problems.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.INVALID,
          "nothing was stored: some events are not right",
          reading.problems);
    }
    return reading.events;
  }

  private static boolean isLines(HookCall call) {
    return call.headers().getOrDefault("content-type", List.of()).stream()
        .anyMatch(type -> type.strip().toLowerCase(Locale.ROOT).startsWith(LINES));
  }

  /** Collects the events of one body, and what is wrong with it. */
  private static final class Reading {
    private final EventCodec.Defaults defaults;
    private final List<RecordEvent> events = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading(EventCodec.Defaults defaults) {
      this.defaults = defaults;
    }

    void lines(List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          line(lines.get(i), "/" + i);
        }
      }
    }

    private void line(String line, String pointer) {
      try {
        event(Json.readPlainValue(line), pointer);
      } catch (Refusal refusal) {
        refusal.problems().forEach(problem -> problems.add(problem.within(null, pointer)));
      }
    }

    void array(String body) {
      Object value = Json.readPlainValue(body);
      List<?> elements = value instanceof List<?> list ? list : List.of(value == null ? "" : value);
      for (int i = 0; i < elements.size(); i++) {
        event(elements.get(i), "/" + i);
      }
    }

    @SuppressWarnings("unchecked") // names in JSON are text
    private void event(@Nullable Object value, String pointer) {
      if (!(value instanceof Map<?, ?> map)) {
        problems.add(Problem.at(pointer, "an event is an object such as {\"objectType\": …}"));
        return;
      }
      RecordEvent event =
          EventCodec.readCanonical((Map<String, Object>) map, defaults, pointer, problems);
      if (event != null) {
        events.add(event);
      }
    }
  }
}
