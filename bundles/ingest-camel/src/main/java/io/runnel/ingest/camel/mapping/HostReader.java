// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.EventKind;
import io.runnel.host.HookCall;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.rules.settings.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads payloads of one host by its mapping. */
public final class HostReader {
  private static final Logger LOG = LoggerFactory.getLogger(HostReader.class);

  private final Mapping mapping;
  private final Target target;
  private final List<Problem> problems = new ArrayList<>();
  private final List<RecordEvent> events = new ArrayList<>();

  /** For one payload. */
  public HostReader(Mapping mapping, Target target) {
    this.mapping = mapping;
    this.target = target;
  }

  /**
   * Reads the payload.
   *
   * @return its events; none if it says nothing that the hook's maps concern
   * @throws Refusal {@code INVALID} with every problem by its place; nothing of it may be stored
   */
  public List<RecordEvent> read(HookCall call) {
    Object body = new Payload(mapping.shape()).read(call.body());
    Scope scope = new Scope(body, body, call, target.event(), "");
    Object elements = mapping.elements().in(scope);
    String above = mapping.elements().pointer("");
    if (elements instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        element(scope, list.get(i), Pointer.to(above, i));
      }
    } else {
      element(scope, elements, above);
    }
    if (!problems.isEmpty()) {
      String message = "nothing was stored: the call is not in the form that the hook expects";
      throw new Refusal(Refusal.Reason.INVALID, message, problems.stream().distinct().toList());
    }
    return List.copyOf(events);
  }

  private void element(Scope scope, @Nullable Object element, String pointer) {
    if (!(element instanceof Map<?, ?>)) {
      problems.add(Problem.at(pointer, "an object is expected here"));
      return;
    }
    Scope inside = scope.of(element);
    for (Rule rule : mapping.rules()) {
      if (rule.when().holds(inside)) {
        read(rule, inside, pointer);
        return;
      }
    }
    problems.add(
        Problem.at(
            firstPlace(pointer),
            "no rule of the mapping file is for this; it looks at "
                + looks()
                + ": have the host send only what it reads, or add a rule to a copy of it"));
  }

  private String looks() {
    return mapping.rules().stream()
        .flatMap(rule -> rule.when().wanted().keySet().stream())
        .map(Place::toString)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Where the first rule looks: there is what none of them expects. */
  private String firstPlace(String pointer) {
    return mapping.rules().get(0).when().wanted().keySet().stream()
        .findFirst()
        .map(place -> place.pointer(pointer))
        .orElse(pointer);
  }

  private void read(Rule rule, Scope scope, String pointer) {
    EventKind kind = rule.kind();
    ElementReader reader = new ElementReader(mapping.forms(), target, rule, problems);
    if (kind == null) {
      LOG.debug("an element of {} was passed over, as its mapping says", target.hostInstance());
    } else if (reader.concerns(scope)) {
      events.addAll(reader.read(scope, kind, pointer));
    } else {
      LOG.warn(
          "a call of {} was passed over: the hook's types do not name the type of the record",
          target.hostInstance());
    }
  }
}
