// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import io.runnel.kind.AssociationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which object types lie beside which, as a tenant sees them. Answers may change from call to call,
 * as those of the source do.
 *
 * @param kinds what is installed
 * @param tenant the tenant
 */
public record Neighbours(KindSource kinds, int tenant) {

  /** Both directions of declared association types; of two with one id and type the first stays. */
  public static List<AssociationType> directions(Collection<AssociationType> declared) {
    Map<List<String>, AssociationType> all = new LinkedHashMap<>();
    for (AssociationType type : declared) {
      if (!all.containsKey(List.of(type.from(), type.id()))) {
        all.put(List.of(type.from(), type.id()), type);
        all.putIfAbsent(List.of(type.to(), type.inverse()), type.back());
      }
    }
    return List.copyOf(all.values());
  }

  /** The object type with an id, {@code null} if there is none. */
  public @Nullable InstalledType type(String id) {
    return kinds.type(tenant, id).orElse(null);
  }

  /** Ways from an object type, in the order of their registration. */
  public List<AssociationType> from(String type) {
    return kinds.associations(tenant).stream().filter(way -> way.from().equals(type)).toList();
  }

  /**
   * The ways that a name stands for: an association type as seen from the object type, or every way
   * that leads to the object type of that name.
   */
  public List<AssociationType> ways(String from, String name) {
    List<AssociationType> all = from(from);
    List<AssociationType> found = all.stream().filter(way -> way.id().equals(name)).toList();
    return found.isEmpty() ? all.stream().filter(way -> way.to().equals(name)).toList() : found;
  }

  /** Names that {@link #ways} understands for an object type. */
  public Set<String> names(String from) {
    Set<String> names = new TreeSet<>();
    for (AssociationType way : from(from)) {
      names.add(way.id());
      names.add(way.to());
    }
    return names;
  }

  /** The way with an id, {@code null} if there is none. */
  public @Nullable AssociationType way(String from, String id) {
    List<AssociationType> found = new ArrayList<>(from(from));
    found.removeIf(way -> !way.id().equals(id));
    return found.isEmpty() ? null : found.get(0);
  }
}
