// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import io.runnel.rules.settings.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is: a JSON pointer into the element, or after a prefix into something else. Beyond
 * RFC 6901 a part may be {@code *}, any member or element in which the rest is there, and {@code
 * {record}}, the id of the record.
 *
 * @param root what it is looked up in
 * @param parts the pointer's parts, or one name, or the text itself
 */
record Place(Root root, List<String> parts) {
  /** What a place is looked up in, with the prefix that says so. */
  enum Root {
    ELEMENT(""),
    BODY("body:"),
    HEADER("header:"),
    QUERY("query:"),
    HOOK("hook:"),
    TEXT("=");

    private final String prefix;

    Root(String prefix) {
      this.prefix = prefix;
    }
  }

  /**
   * Reads a place.
   *
   * @throws IllegalArgumentException saying how one is written
   */
  static Place of(String text) {
    Root root = Root.ELEMENT;
    for (Root one : Root.values()) {
      if (one != Root.ELEMENT && text.startsWith(one.prefix)) {
        root = one;
      }
    }
    String rest = text.substring(root.prefix.length());
    return switch (root) {
      case ELEMENT, BODY -> new Place(root, parts(text, rest));
      case HEADER -> new Place(root, List.of(rest.toLowerCase(Locale.ROOT)));
      case QUERY, TEXT -> new Place(root, List.of(rest));
      case HOOK -> {
        if (!rest.equals("event")) {
          throw new IllegalArgumentException("'" + text + "' is not hook:event");
        }
        yield new Place(root, List.of(rest));
      }
    };
  }

  private static List<String> parts(String text, String pointer) {
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no place: write /member/member, body:/member, header:Name, query:name,"
              + " hook:event, or =text");
    }
    List<String> parts = new ArrayList<>();
    for (JsonPointer at = JsonPointer.compile(pointer); !at.matches(); at = at.tail()) {
      parts.add(at.getMatchingProperty());
    }
    return List.copyOf(parts);
  }

  /** The value there, {@code null} if there is none. */
  @Nullable Object in(Scope scope) {
    return switch (root) {
      case ELEMENT -> walk(scope.element(), 0, scope.record());
      case BODY -> walk(scope.body(), 0, scope.record());
      case HEADER -> scope.header(parts.get(0));
      case QUERY -> scope.query(parts.get(0));
      case HOOK -> scope.event().isEmpty() ? null : scope.event();
      case TEXT -> parts.get(0);
    };
  }

  /** How problems name it, below the pointer of the element. */
  String pointer(String element) {
    String pointer = root == Root.ELEMENT ? element : "";
    if (root == Root.ELEMENT || root == Root.BODY) {
      for (String part : parts) {
        pointer = Pointer.to(pointer, part);
      }
    }
    return pointer;
  }

  /** As the mapping file writes it. */
  @Override
  public String toString() {
    boolean pointer = root == Root.ELEMENT || root == Root.BODY;
    String rest = pointer ? parts.stream().reduce("", Pointer::to) : parts.get(0);
    return root.prefix + rest;
  }

  private @Nullable Object walk(@Nullable Object at, int index, String record) {
    if (index == parts.size() || at == null) {
      return at;
    }
    String part = parts.get(index);
    if (part.equals("*")) {
      for (Object inside : inside(at)) {
        Object found = walk(inside, index + 1, record);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    return walk(step(at, part.equals("{record}") ? record : part), index + 1, record);
  }

  private static Iterable<?> inside(Object at) {
    if (at instanceof Map<?, ?> map) {
      return map.values();
    }
    return at instanceof List<?> list ? list : List.of();
  }

  private static @Nullable Object step(Object at, String part) {
    if (at instanceof Map<?, ?> map) {
      return map.get(part);
    }
    boolean index = at instanceof List<?> && part.matches("[0-9]{1,6}");
    return index && at instanceof List<?> list && Integer.parseInt(part) < list.size()
        ? list.get(Integer.parseInt(part))
        : null;
  }
}
