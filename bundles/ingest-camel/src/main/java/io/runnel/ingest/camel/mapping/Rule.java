// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an element becomes events, if a condition holds.
 *
 * @param when the condition
 * @param kind what happened, {@code null} if the element is passed over
 * @param what which record it happened to
 * @param values what changed
 * @param times when
 * @param actors who; the first whose condition holds
 * @param origin token that the writer gave and the host repeats
 * @param dedup what is equal for two deliveries of one event, and for no two events
 * @param data further members of the event
 */
record Rule(
    Condition when,
    @Nullable EventKind kind,
    What what,
    ValuesRule values,
    Times times,
    List<ActorRule> actors,
    Source origin,
    List<Source> dedup,
    Map<String, Source> data) {

  /**
   * @param type the host's name of the record's type
   * @param record the record's id; a list is one event each
   */
  record What(Source type, Source record) {}

  /**
   * @param occurred when it happened
   * @param version the record's version
   * @param order the host's order mark
   */
  record Times(Source occurred, Source version, Source order) {}

  /**
   * @param when the condition
   * @param kind what sort of actor
   * @param id its id
   */
  record ActorRule(Condition when, Actor.Kind kind, Source id) {}
}
