// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.rules.kind.InstalledType;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a type that has a property of each sort.
 *
 * @param values its values
 * @param unknown properties whose value was never told
 * @param zone its zone
 */
record Sample(Map<String, ?> values, Set<String> unknown, ZoneId zone) implements Facts {
  static final InstalledType TYPE =
      InstalledType.of(
          "contact",
          "Contact",
          List.of(
              Property.of("role", "Role", PropertyType.TEXT),
              Property.of("company_id", "Company", PropertyType.TEXT),
              Property.of("employees", "Employees", PropertyType.NUMBER),
              Property.of("score", "Score", PropertyType.NUMBER),
              Property.of("vip", "VIP", PropertyType.BOOLEAN),
              Property.choice("stage", "Stage", "Lead", "Customer"),
              Property.choices("skills", "Skills", "PHP", "Java", "PHPUnit"),
              Property.of("birthday", "Birthday", PropertyType.DATE),
              Property.of("seen_at", "Last seen", PropertyType.INSTANT),
              Property.of("owner", "Owner", PropertyType.OWNER),
              Property.of("amount", "Amount", PropertyType.MONEY)));

  static Sample of(Map<String, ?> values) {
    return new Sample(values, Set.of(), ZoneId.of("UTC"));
  }

  static Sample of(String property, Object value) {
    return of(Map.of(property, value));
  }

  static final Sample BLANK = of(Map.of());

  Sample in(String zoneId) {
    return new Sample(values, unknown, ZoneId.of(zoneId));
  }

  static Condition condition(String property, String word, @Nullable Object value) {
    return new Condition(property, Operator.ofWord(word).orElseThrow(), value, false);
  }

  static Criteria all(Condition... conditions) {
    return new Criteria(List.of(new Criteria.Group(List.of(conditions))));
  }

  static Criteria any(Condition... conditions) {
    return new Criteria(
        Arrays.stream(conditions).map(one -> new Criteria.Group(List.of(one))).toList());
  }

  @Override
  public @Nullable Property property(String name) {
    return TYPE.property(name);
  }

  @Override
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  @Override
  public boolean isKnown(String name) {
    return !unknown.contains(name);
  }
}
