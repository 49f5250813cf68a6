// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.record;

import io.runnel.host.Problem;
import io.runnel.kind.Property;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options that belong to an option of another property, as stages belong to a pipeline (mission row
 * O3). A stage without a pipeline brings its own; one of another pipeline does not fit.
 */
final class Stages {
  private Stages() {}

  /** Completes properties after edits, and notes what does not fit. */
  static void settle(InstalledType type, Map<String, Object> properties, List<Problem> problems) {
    for (Property property : type.properties().values()) {
      String within = property.traits().within();
      Object value = within == null ? null : properties.get(property.name());
      Property.Option option = value == null ? null : option(property, value);
      if (within == null || option == null || option.within() == null) {
        continue;
      }
      Object outer = properties.putIfAbsent(within, option.within());
      if (outer != null && !outer.equals(option.within())) {
        problems.add(
            Problem.at(
                "/properties/" + property.name(),
                "'%s' is no %s of %s '%s', which has %s"
                    .formatted(
                        Values.show(value),
                        property.name(),
                        within,
                        Values.show(outer),
                        String.join(", ", names(property, outer)))));
      }
    }
  }

  private static Property.@Nullable Option option(Property property, Object value) {
    return property.options().stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .orElse(null);
  }

  private static List<String> names(Property property, Object outer) {
    return property.options().stream()
        .filter(option -> outer.equals(option.within()))
        .map(Property.Option::value)
        .toList();
  }
}
