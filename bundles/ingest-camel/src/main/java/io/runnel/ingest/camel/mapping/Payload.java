// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.Refusal;
import io.runnel.ingest.camel.event.Utf8;
import io.runnel.rules.json.Json;
import io.runnel.rules.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a payload ready to be looked into: read, stripped, with its lists and tags resolved. */
record Payload(Mapping.Shape shape) {
  /**
   * Reads the bytes.
   *
   * @throws Refusal {@code INVALID} if they are not in the format
   */
  @Nullable Object read(byte[] body) {
    Object tree = shape.xml() ? XmlBody.read(body) : Json.readPlainValue(Utf8.text(body));
    shape.strip().forEach(place -> strip(tree, place.parts()));
    return shape.keyed().isEmpty() && shape.tagged() == null ? tree : ready("", tree);
  }

  private static void strip(@Nullable Object at, List<String> parts) {
    String part = parts.get(0);
    if (at instanceof List<?> list) {
      list.forEach(
          element -> strip(element, part.equals("*") ? parts.subList(1, parts.size()) : parts));
    } else if (at instanceof Map<?, ?> map && parts.size() == 1) {
      map.remove(part);
    } else if (at instanceof Map<?, ?> map) {
      strip(map.get(part), parts.subList(1, parts.size()));
    }
  }

  private @Nullable Object ready(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> ready = new LinkedHashMap<>();
      map.forEach((key, inside) -> ready.put("" + key, ready("" + key, inside)));
      return shape.tagged() == null ? ready : shape.tagged().value(ready);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> ready = new ArrayList<>();
      list.forEach(element -> ready.add(ready("", element)));
      for (Mapping.Keyed keyed : shape.keyed()) {
        if (keyed.list().equals("*") || keyed.list().equals(name)) {
          return keyed(keyed, ready);
        }
      }
      return ready;
    }
    return value;
  }

  /** The list as an object; itself if an element has no key. */
  private static Object keyed(Mapping.Keyed keyed, List<@Nullable Object> list) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (Object element : list) {
      if (!(element instanceof Map<?, ?> map) || map.get(keyed.key()) == null) {
        return list;
      }
      Object value = keyed.value().isEmpty() ? map : map.get(keyed.value());
      object.put(Values.show(map.get(keyed.key())), value);
    }
    return object;
  }
}
