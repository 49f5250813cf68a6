// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.kind;

import io.runnel.host.RecordRef;
import io.runnel.kind.Property;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step of a workflow in Paris: enrolled at ten on 28 March 2026, looked at half an hour later, on
 * the eve of the change to summer time. The record that it makes as number n has the id {@code
 * new-n}.
 *
 * @param record the enrolled record
 * @param answers answers of earlier steps
 * @param attempt which try
 * @param properties properties that the step can look up, by {@code type.name}
 */
public record SampleStep(
    Snapshot record,
    Map<String, Map<String, Object>> answers,
    int attempt,
    Map<String, Property> properties)
    implements Step {
  /** When the record was enrolled. */
  public static final Instant ANCHOR = Instant.parse("2026-03-28T09:00:00Z");

  /** When the step runs. */
  public static final Instant NOW = Instant.parse("2026-03-28T09:30:00Z");

  /** The first try, with a contact that has these properties. */
  public static SampleStep of(Map<String, Object> properties) {
    return of(SampleRecord.of(properties));
  }

  /** The first try, with a record. */
  public static SampleStep of(Snapshot record) {
    return new SampleStep(record, Map.of(), 1, Map.of());
  }

  /** The same step in another try. */
  public SampleStep attempt(int number) {
    return new SampleStep(record, answers, number, properties);
  }

  /** The same step, which can read an earlier step's answer. */
  public SampleStep answered(String step, Map<String, Object> answer) {
    Map<String, Map<String, Object>> more = new HashMap<>(answers);
    more.put(step, answer);
    return new SampleStep(record, more, attempt, properties);
  }

  /** The same step, which knows properties of an object type. */
  public SampleStep knowing(String type, Property... known) {
    Map<String, Property> more = new HashMap<>(properties);
    for (Property property : known) {
      more.put(type + "." + property.name(), property);
    }
    return new SampleStep(record, answers, attempt, more);
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
  public RecordRef newRecord(String type, int number) {
    return new RecordRef(record.ref().tenant(), type, "new-" + number);
  }

  @Override
  public @Nullable Property property(String type, String name) {
    return properties.get(type + "." + name);
  }

  @Override
  public Logger logger() {
    return LoggerFactory.getLogger("io.runnel.step");
  }
}
