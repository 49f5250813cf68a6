// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.kind;

import io.runnel.host.Money;
import io.runnel.host.RecordRef;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Verdict;
import io.runnel.rules.criteria.Evaluator;
import io.runnel.rules.criteria.Facts;
import io.runnel.rules.text.Tokens;
import io.runnel.workflow.Criteria;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record in a map. It needs no object type: a property has the type of its value, and is a text
 * where it has none. Criteria are tested by the product's own rules.
 *
 * @param ref its address
 * @param version its version
 * @param properties those that have a value
 * @param unknown those of which nothing is known
 * @param earlier the record before the event that is looked at, {@code null} if there is none
 */
public record SampleRecord(
    RecordRef ref,
    long version,
    Map<String, Object> properties,
    Set<String> unknown,
    @Nullable SampleRecord earlier)
    implements Snapshot, Facts {

  /** A contact of the first tenant. */
  public static final RecordRef CONTACT = new RecordRef(1, "contact", "C-104");

  /** A contact with these properties. */
  public static SampleRecord of(Map<String, Object> properties) {
    return new SampleRecord(CONTACT, 3, properties, Set.of(), null);
  }

  /** A contact as it is now, and as it was before an event. */
  public static SampleRecord changed(Map<String, Object> before, Map<String, Object> now) {
    return of(now).after(of(before));
  }

  /** The same record, of which another state came before. */
  public SampleRecord after(SampleRecord before) {
    return new SampleRecord(ref, version, properties, unknown, before);
  }

  /** The same record, of which some properties are not known. */
  public SampleRecord withoutKnowing(String... names) {
    return new SampleRecord(ref, version, properties, Set.of(names), earlier);
  }

  @Override
  public @Nullable Object get(String property) {
    return properties.get(property);
  }

  @Override
  public boolean isKnown(String property) {
    return !unknown.contains(property);
  }

  @Override
  public Snapshot before() {
    return earlier == null ? this : earlier;
  }

  @Override
  public Verdict test(Criteria criteria) {
    return Evaluator.test(criteria, this, Tokens.NONE);
  }

  @Override
  public Property property(String name) {
    return Property.of(name, name, type(get(name)));
  }

  private static PropertyType type(@Nullable Object value) {
    if (value instanceof BigDecimal) {
      return PropertyType.NUMBER;
    }
    if (value instanceof LocalDate) {
      return PropertyType.DATE;
    }
    if (value instanceof Instant) {
      return PropertyType.INSTANT;
    }
    if (value instanceof Money) {
      return PropertyType.MONEY;
    }
    boolean several = value instanceof List<?>;
    return value instanceof Boolean
        ? PropertyType.BOOLEAN
        : several ? PropertyType.MULTI_SELECT : PropertyType.TEXT;
  }
}
