// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.host.Owner;
import io.runnel.host.RecordRef;
import io.runnel.kind.Property;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Step;
import io.runnel.rules.snapshot.Links;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param around installed types, and addresses for records it makes
 * @param links what was loaded of the record's surroundings
 */
public record StepView(
    Snapshot record,
    Map<String, Map<String, Object>> answers,
    Map<String, Object> event,
    Times times,
    Turn turn,
    StepAround around,
    Links links)
    implements Step {
  private static final Logger LOG = LoggerFactory.getLogger("io.runnel.step");

  /**
   * @param now the engine's time
   * @param anchor where delays count from
   * @param zone the workflow's zone
   */
  public record Times(Instant now, Instant anchor, ZoneId zone) {}

  /**
   * @param stepId id of the step
   * @param visit how often the enrolment came here
   * @param attempt which try
   * @param onceKey key of the effect
   */
  public record Turn(String stepId, int visit, int attempt, String onceKey) {}

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
  public RecordRef newRecord(String type, int number) {
    return around.newRecord(type, turn.stepId() + " " + turn.visit(), number);
  }

  @Override
  public @Nullable Property property(String type, String name) {
    return around.property(type, name);
  }

  @Override
  public List<Owner> owners() {
    List<Owner> owners = links.owners();
    return owners == null ? Step.super.owners() : owners;
  }

  @Override
  public Logger logger() {
    return LOG;
  }
}
