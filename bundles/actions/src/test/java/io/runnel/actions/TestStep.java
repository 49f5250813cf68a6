// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.kind.Snapshot;
import io.runnel.kind.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A step of a workflow in Paris: enrolled at ten, looked at half an hour later. */
record TestStep(Snapshot record, int attempt) implements Step {
  static final Instant ANCHOR = Instant.parse("2026-03-28T09:00:00Z");
  static final Instant NOW = Instant.parse("2026-03-28T09:30:00Z");

  static TestStep of(Map<String, Object> properties) {
    return new TestStep(MapSnapshot.of(properties), 1);
  }

  @Override
  public Map<String, Map<String, Object>> answers() {
    return Map.of();
  }

  @Override
  public Map<String, Object> event() {
    return Map.of();
  }

  @Override
  public Instant now() {
    return NOW;
  }

  @Override
  public Instant anchor() {
    return ANCHOR;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Europe/Paris");
  }

  @Override
  public int visit() {
    return 1;
  }

  @Override
  public String onceKey() {
    return "77-s5-1";
  }

  @Override
  public Logger logger() {
    return LoggerFactory.getLogger("step");
  }
}
