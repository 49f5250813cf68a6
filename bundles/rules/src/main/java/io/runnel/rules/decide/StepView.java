// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Snapshot;
import io.runnel.kind.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running step reads, as plain data; equal inputs make equal views.
 *
 * @param record the record
 * @param answers answers of earlier steps
 * @param event fields of the enrolling event
 * @param times now, anchor and zone
 * @param turn visit, attempt and once-key
 */
public record StepView(
    Snapshot record,
    Map<String, Map<String, Object>> answers,
    Map<String, Object> event,
    Times times,
    Turn turn)
    implements Step {
  private static final Logger LOG = LoggerFactory.getLogger("io.runnel.step");

  /**
   * @param now the engine's time
   * @param anchor where delays count from
   * @param zone the workflow's zone
   */
  public record Times(Instant now, Instant anchor, ZoneId zone) {}

  /**
   * @param visit how often the enrolment came here
   * @param attempt which try
   * @param onceKey key of the effect
   */
  public record Turn(int visit, int attempt, String onceKey) {}

  @Override
  public Instant now() {
    return times.now();
  }

  @Override
  public Instant anchor() {
    return times.anchor();
  }

  @Override
  public ZoneId zone() {
    return times.zone();
  }

  @Override
  public int visit() {
    return turn.visit();
  }

  @Override
  public int attempt() {
    return turn.attempt();
  }

  @Override
  public String onceKey() {
    return turn.onceKey();
  }

  @Override
  public Logger logger() {
    return LOG;
  }
}
