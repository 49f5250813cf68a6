// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a store may narrow a scan by; the evaluator still decides on each record. */
public final class Narrow {
  private Narrow() {}

  /**
   * Equalities that every record which meets the criteria has, by property, with the key of {@link
   * Values#key}; empty unless the criteria have exactly one group.
   */
  public static Map<String, String> narrow(Criteria criteria, InstalledType type) {
    Map<String, String> keys = new LinkedHashMap<>();
    if (criteria.any().size() == 1) {
      for (Condition condition : criteria.any().get(0).all()) {
        Property property = type.property(condition.property());
        Object value = equality(condition);
        if (property != null && value != null) {
          add(keys, property, value);
        }
      }
    }
    return keys;
  }

  private static @Nullable Object equality(Condition condition) {
    Object value = condition.value();
    Object single = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
    boolean literal = !(single instanceof Token) && !(single instanceof List<?>);
    return switch (condition.operator()) {
      case IS, EQ, IS_ANY_OF, IS_EXACTLY -> literal ? single : null;
      default -> null;
    };
  }

  private static void add(Map<String, String> keys, Property property, Object value) {
    Parsed parsed = Values.coerce(property.type(), value);
    // A multi-select that has a value may have others; a date beside an instant is a whole day and
    // fails to be read as an instant.
    if (property.type() != PropertyType.MULTI_SELECT && parsed.value() != null) {
      keys.putIfAbsent(property.name(), Values.key(property.type(), value));
    }
  }
}
