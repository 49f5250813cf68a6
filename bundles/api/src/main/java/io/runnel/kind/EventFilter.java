// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.EventKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which events concern a trigger. An event passes if its kind is listed and one of the clauses
 * holds; with no clause the kind alone decides.
 *
 * @param kinds kinds of events
 * @param clauses alternatives
 */
public record EventFilter(Set<EventKind> kinds, List<Clause> clauses) {

  /**
   * Holds if one of the properties changed and every equality holds after the event.
   *
   * @param changed names of properties; empty for any
   * @param equal value by property name; compared as the property's type compares
   */
  public record Clause(Set<String> changed, Map<String, Object> equal) {}

  /** No event: such a trigger enrols by hand only. */
  public static final EventFilter NOTHING = new EventFilter(Set.of(), List.of());

  /** Every event of the kinds. */
  public static EventFilter of(EventKind... kinds) {
    return new EventFilter(Set.of(kinds), List.of());
  }

  /** The same kinds, when one of the properties changed. */
  public EventFilter changing(Set<String> properties) {
    return new EventFilter(kinds, List.of(new Clause(Set.copyOf(properties), Map.of())));
  }
}
