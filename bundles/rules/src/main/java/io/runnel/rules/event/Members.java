// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.host.Problem;
import io.runnel.kind.PropertyType;
import io.runnel.rules.document.Nearest;
import io.runnel.rules.json.Json;
import io.runnel.rules.settings.Pointer;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Text;
import io.runnel.rules.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that somebody sent, read member by member; what is wrong becomes a problem.
 *
 * @param map the object
 * @param pointer where it is
 * @param problems gets what is wrong
 */
record Members(Map<?, ?> map, String pointer, List<Problem> problems) {
  private static final int LONGEST_ID = 200;

  /** Refuses other members than these. */
  void only(List<String> known) {
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      if (!known.contains(name)) {
        String hint = Nearest.hint(name, known);
        String free = "; there are " + String.join(", ", known);
        problem(name, "there is no member " + Text.quote(name) + " here" + hint + free);
      }
    }
  }

  @Nullable Object get(String name) {
    return map.get(name);
  }

  boolean has(String name) {
    return map.containsKey(name);
  }

  String at(String name) {
    return Pointer.to(pointer, name);
  }

  void problem(String name, String message) {
    problems.add(Problem.at(at(name), message));
  }

  /** An id: text, or a whole number, which becomes text; {@code null} if it is not there. */
  @Nullable String id(String name) {
    Object value = map.get(name);
    String id = value instanceof BigDecimal number && isWhole(number) ? Json.plain(number) : null;
    if (value instanceof String text) {
      id = text;
    }
    if (value == null) {
      return null;
    }
    Parsed text = id == null ? Parsed.BLANK : Values.coerce(PropertyType.TEXT, id);
    if (id == null || text.value() == null || id.length() > LONGEST_ID) {
      problem(
          name,
          name
              + " is text of 1 to "
              + LONGEST_ID
              + " characters without control characters, or a"
              + " whole number");
      return null;
    }
    return id;
  }

  /** An id that must be there. */
  @Nullable String requiredId(String name) {
    if (map.get(name) == null) {
      problem(name, name + " is missing");
    }
    return id(name);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.scale() <= 0 && number.precision() - (long) number.scale() <= 40;
  }

  /** 0 if it is not there. */
  long count(String name) {
    Object value = map.get(name);
    if (value == null) {
      return 0;
    }
    try {
      if (Values.coerce(PropertyType.NUMBER, value).value() instanceof BigDecimal number
          && number.signum() >= 0) {
        return number.longValueExact();
      }
    } catch (ArithmeticException fraction) {
      // told below, as for anything else that is no count
    }
    problem(name, name + " is a whole number from 0 to " + Long.MAX_VALUE);
    return 0;
  }

  boolean flag(String name, boolean otherwise) {
    Object value = map.get(name);
    if (value != null && !(value instanceof Boolean)) {
      problem(name, name + " is true or false");
    }
    return value instanceof Boolean truth ? truth : otherwise;
  }

  /** One of an enumeration's constants, in any case. */
  <E extends Enum<E>> E choice(String name, E otherwise) {
    Object value = map.get(name);
    if (value == null) {
      return otherwise;
    }
    List<String> words =
        List.of(otherwise.getDeclaringClass().getEnumConstants()).stream()
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    int index = value instanceof String word ? words.indexOf(Text.fold(word)) : -1;
    if (index < 0) {
      problem(name, name + " is one of " + String.join(", ", words));
      return otherwise;
    }
    return otherwise.getDeclaringClass().getEnumConstants()[index];
  }

  /** An object inside; one without members if it is not there. */
  Members inside(String name) {
    Object value = map.get(name);
    if (value != null && !(value instanceof Map<?, ?>)) {
      problem(name, name + " is an object");
    }
    Map<?, ?> inner = value instanceof Map<?, ?> object ? object : Map.of();
    return new Members(inner, at(name), problems);
  }

  /** A list inside; empty if it is not there. */
  List<?> list(String name) {
    Object value = map.get(name);
    if (value != null && !(value instanceof List<?>)) {
      problem(name, name + " is a list");
    }
    return value instanceof List<?> list ? list : List.of();
  }
}
