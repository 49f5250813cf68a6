// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a host's types and fields are called here.
 *
 * @param types object types by the host's types
 * @param fields properties by the host's types and fields
 */
public record FieldMap(Map<String, String> types, Map<String, Map<String, String>> fields) {

  /**
   * Reads {@code Contact=contact} and {@code Contact.firstname=firstname}. A text may hold several,
   * with commas between them, since a configuration file has no other way to write a list.
   *
   * @throws IllegalArgumentException naming what cannot be meant
   */
  public static FieldMap of(String[] types, String[] fields) {
    FieldMap map = new FieldMap(new LinkedHashMap<>(), new LinkedHashMap<>());
    pairs("types", types).forEach(map.types::put);
    pairs("fields", fields).forEach(map::addField);
    return map;
  }

  private static Map<String, String> pairs(String member, String[] texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : String.join(",", texts).split(",")) {
      String pair = text.strip();
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String host = equals < 1 ? "" : pair.substring(0, equals).strip();
      String ours = pair.substring(equals + 1).strip();
      if (host.isEmpty() || ours.isEmpty()) {
        throw new IllegalArgumentException(
            member + ": '" + pair + "' is not host=ours, such as Contact=contact");
      }
      if (pairs.put(host, ours) != null) {
        throw new IllegalArgumentException(member + ": '" + host + "' is there twice");
      }
    }
    return pairs;
  }

  private void addField(String host, String property) {
    String className =
        types.keySet().stream()
            .filter(type -> host.startsWith(type + "."))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "fields: '"
                            + host
                            + "' does not begin with a type that types names, and a point"));
    Map<String, String> ofClass = fields.computeIfAbsent(className, name -> new LinkedHashMap<>());
    Optional<String> other =
        ofClass.entrySet().stream()
            .filter(entry -> entry.getValue().equals(property))
            .map(Map.Entry::getKey)
            .findFirst();
    if (other.isPresent()) {
      throw new IllegalArgumentException(
          "fields: '"
              + property
              + "' would come from '"
              + host
              + "' and from '"
              + other.get()
              + "'");
    }
    ofClass.put(host.substring(className.length() + 1), property);
  }
}
