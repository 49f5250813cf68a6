// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an enrolment carries along, in the one map that its row keeps: answers of steps, fields of
 * the enrolling event, tries of a step under way, visits where there are jumps.
 */
public final class Memory {
  /** Fields of the enrolling event. */
  public static final String EVENT = "event";

  /** Workflows that led here without a wait, in order. */
  public static final String CHAIN = "chain";

  private static final String ANSWERS = "answers";
  private static final String ATTEMPT = "attempt";
  private static final String SINCE = "since";
  private static final String VISITS = "visits";

  private final Map<String, Object> content;

  Memory(Map<String, Object> content) {
    this.content = new LinkedHashMap<>(content);
  }

  Map<String, Object> content() {
    return Map.copyOf(content);
  }

  @SuppressWarnings("unchecked")
  Map<String, Map<String, Object>> answers() {
    return (Map<String, Map<String, Object>>) content.getOrDefault(ANSWERS, Map.of());
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> event() {
    return (Map<String, Object>) content.getOrDefault(EVENT, Map.of());
  }

  void answer(String step, Map<String, Object> answer) {
    Map<String, Map<String, Object>> more = new LinkedHashMap<>(answers());
    more.put(step, answer);
    content.put(ANSWERS, more);
  }

  /** Tries of the present step so far, the running one included. */
  int attempt() {
    return number(content.get(ATTEMPT), 1);
  }

  /** When the present step was first tried, in milliseconds; 0 if this is the first try. */
  long since() {
    return content.get(SINCE) instanceof Number number ? number.longValue() : 0;
  }

  void attempt(int attempt, long since) {
    if (attempt == 1) {
      content.remove(ATTEMPT);
      content.remove(SINCE);
    } else {
      content.put(ATTEMPT, java.math.BigDecimal.valueOf(attempt));
      content.put(SINCE, java.math.BigDecimal.valueOf(since));
    }
  }

  @SuppressWarnings("unchecked")
  int visit(String step) {
    Map<String, Object> visits =
        new HashMap<>((Map<String, Object>) content.getOrDefault(VISITS, Map.of()));
    int visit = number(visits.get(step), 0) + 1;
    visits.put(step, java.math.BigDecimal.valueOf(visit));
    content.put(VISITS, visits);
    return visit;
  }

  void forget(String name) {
    content.remove(name);
  }

  private static int number(@Nullable Object value, int otherwise) {
    return value instanceof Number number ? number.intValue() : otherwise;
  }
}
