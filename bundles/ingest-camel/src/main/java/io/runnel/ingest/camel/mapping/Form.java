// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.rules.document.Nearest;
import io.runnel.rules.settings.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An object of a mapping file, read member by member. What is wrong is thrown as an {@code
 * IllegalArgumentException} that begins with its JSON pointer.
 */
record Form(Map<?, ?> map, String pointer) {

  /** Refuses other members than these. */
  Form only(Set<String> known) {
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      if (!known.contains(name)) {
        throw wrong(name, "there is no such member" + Nearest.hint(name, known));
      }
    }
    return this;
  }

  boolean has(String name) {
    return map.get(name) != null;
  }

  String text(String name, String otherwise) {
    Object value = map.get(name);
    if (value != null && !(value instanceof String)) {
      throw wrong(name, "is a text");
    }
    return value instanceof String text ? text : otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    Object value = map.get(name);
    if (value != null && !(value instanceof Boolean)) {
      throw wrong(name, "is true or false");
    }
    return value instanceof Boolean truth ? truth : otherwise;
  }

  Form inside(String name) {
    return object(map.get(name) == null ? Map.of() : map.get(name), name);
  }

  List<Form> objects(String name) {
    return each(
        name,
        (value, at) -> {
          if (value instanceof Map<?, ?> object) {
            return new Form(object, at);
          }
          throw new IllegalArgumentException(at + ": is an object");
        });
  }

  List<String> texts(String name) {
    return each(
        name,
        (value, at) -> {
          if (value instanceof String text) {
            return text;
          }
          throw new IllegalArgumentException(at + ": is a text");
        });
  }

  /** A list, or one thing alone; empty if it is not there. */
  <T> List<T> each(String name, BiFunction<Object, String, T> reader) {
    Object value = map.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      return List.of(reader.apply(value, at(name)));
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object element = list.get(i);
      read.add(reader.apply(element == null ? "" : element, Pointer.to(at(name), i)));
    }
    return List.copyOf(read);
  }

  /** The members of an object of texts, in their order. */
  Map<String, String> words(String name) {
    Form inside = inside(name);
    Map<String, String> words = new LinkedHashMap<>();
    inside.map.keySet().forEach(key -> words.put("" + key, inside.text("" + key, "")));
    return words;
  }

  /** The same with other members over it. */
  Form under(Form over) {
    Map<Object, @Nullable Object> merged = new LinkedHashMap<>(map);
    merged.putAll(over.map);
    return new Form(merged, over.pointer);
  }

  String at(String name) {
    return Pointer.to(pointer, name);
  }

  IllegalArgumentException wrong(String name, String message) {
    return new IllegalArgumentException(at(name) + ": " + message);
  }

  private Form object(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> object) {
      return new Form(object, at(name));
    }
    throw wrong(name, "is an object");
  }
}
