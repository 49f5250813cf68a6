// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import io.runnel.kind.AssociationType;
import io.runnel.kind.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object type with its properties by name, in the order shown.
 *
 * @param id the type's id
 * @param label shown
 * @param properties by name
 * @param associations association types that it declares, one direction each
 */
public record InstalledType(
    String id, String label, Map<String, Property> properties, List<AssociationType> associations) {
  /** From a list of properties; of two with one name the first counts. */
  public static InstalledType of(String id, String label, List<Property> properties) {
    Map<String, Property> byName = new LinkedHashMap<>();
    for (Property property : properties) {
      byName.putIfAbsent(property.name(), property);
    }
    return new InstalledType(id, label, byName, List.of());
  }

  /** The same, declaring association types. */
  public InstalledType with(List<AssociationType> declared) {
    return new InstalledType(id, label, properties, List.copyOf(declared));
  }

  /** The property with a name, {@code null} if there is none. */
  public @Nullable Property property(String name) {
    return properties.get(name);
  }
}
