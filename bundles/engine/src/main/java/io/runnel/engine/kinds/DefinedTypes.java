// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.kinds;

import io.runnel.host.Problem;
import io.runnel.kind.AssociationType;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.rules.kind.InstalledType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Object types that people define at run time, as documents (mission row O6). */
public final class DefinedTypes {
  private static final String NAME = "[a-z][a-z0-9_]{0,63}";

  private DefinedTypes() {}

  /** Reads stored definitions, which were checked when they were stored. */
  public static Map<String, InstalledType> read(Map<String, Map<String, Object>> definitions) {
    Map<String, InstalledType> types = new HashMap<>();
    definitions.forEach((id, definition) -> types.put(id, read(definition, new ArrayList<>())));
    return types;
  }

  /** Reads one definition and lists what is wrong with it. */
  public static InstalledType read(Map<String, Object> definition, List<Problem> problems) {
    String id = text(definition.get("id"));
    if (!id.matches(NAME)) {
      problems.add(Problem.at("/id", "an id is a lower-case word such as vehicle or site_visit"));
    }
    List<Property> properties = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (definition.get("properties") instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        properties.add(property(list.get(i), "/properties/" + i, names, problems));
      }
    } else {
      problems.add(Problem.at("/properties", "a type needs a list of at least one property"));
    }
    String label = text(definition.get("label"));
    List<AssociationType> associations = associations(id, definition, problems);
    return InstalledType.of(id, label.isEmpty() ? id : label, properties).with(associations);
  }

  private static List<AssociationType> associations(
      String id, Map<String, Object> definition, List<Problem> problems) {
    List<AssociationType> found = new ArrayList<>();
    if (definition.get("associations") instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String to = text(list.get(i));
        if (to.matches(NAME)) {
          found.add(AssociationType.between(id, to));
        } else {
          problems.add(Problem.at("/associations/" + i, "the id of an object type is expected"));
        }
      }
    }
    return found;
  }

  private static Property property(
      Object json, String at, Set<String> names, List<Problem> problems) {
    Map<?, ?> map = json instanceof Map<?, ?> given ? given : Map.of();
    String name = text(map.get("name"));
    if (!name.matches(NAME)) {
      problems.add(Problem.at(at + "/name", "a name is a lower-case word such as plate_number"));
    } else if (!names.add(name)) {
      problems.add(Problem.at(at + "/name", "property '" + name + "' is there twice"));
    }
    PropertyType type = type(text(map.get("type")));
    if (type == null) {
      problems.add(
          Problem.at(
              at + "/type",
              "use text, number, boolean, enumeration, multi_select, date, instant, owner or money"));
      type = PropertyType.TEXT;
    }
    String label = text(map.get("label"));
    String within = text(map.get("within"));
    boolean unique = Boolean.TRUE.equals(map.get("unique"));
    return new Property(
        name,
        label.isEmpty() ? name : label,
        type,
        options(map.get("options")),
        new Property.Traits(unique, true, false, within.isEmpty() ? null : within));
  }

  private static List<Property.Option> options(@Nullable Object json) {
    List<Property.Option> options = new ArrayList<>();
    if (json instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          String label = text(map.get("label"));
          String value = text(map.get("value"));
          String within = text(map.get("within"));
          options.add(
              new Property.Option(
                  value, label.isEmpty() ? value : label, within.isEmpty() ? null : within));
        } else {
          options.add(new Property.Option(text(item), text(item)));
        }
      }
    }
    return options;
  }

  private static @Nullable PropertyType type(String word) {
    try {
      return PropertyType.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
