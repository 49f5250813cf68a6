// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.rules.criteria.CriteriaCodec;
import io.runnel.rules.settings.Described;
import io.runnel.workflow.Criteria;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object of a document. Each method reads one member, notes a problem if it
 * does not fit, and then answers what stands for nothing, so that reading goes on.
 *
 * @param json the object
 * @param place where it is
 */
record Members(Map<?, ?> json, Place place) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  Members in(String step) {
    return new Members(json, place.in(step));
  }

  boolean has(String name) {
    return json.get(name) != null;
  }

  /** A text that must be there and not be empty. */
  String required(String name) {
    if (!has(name)) {
      place.below(name).error("'" + name + "' is missing");
      return "";
    }
    String text = text(name);
    if (text != null && text.isBlank()) {
      place.below(name).error("'" + name + "' must not be empty");
    }
    return text == null ? "" : text;
  }

  /** An id that tokens can name. */
  String id() {
    String id = required("id");
    if (!id.isBlank() && !ID.matcher(id).matches()) {
      place
          .below("id")
          .error("an id has 1 to 64 letters, digits, hyphens or underscores; '" + id + "' has not");
    }
    return id;
  }

  @Nullable String text(String name) {
    return of(name, String.class, "a text");
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(of(name, Boolean.class, "true or false"));
  }

  /** A whole number from 0 up; 0 where there is none. */
  int number(String name) {
    Number number = of(name, Number.class, "a whole number");
    if (number == null) {
      return 0;
    }
    double value = number.doubleValue();
    if (value < 0 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
      place.below(name).error("'" + name + "' must be a whole number from 0 up, not " + number);
      return 0;
    }
    return number.intValue();
  }

  /** An object as it is. */
  Map<String, Object> object(String name) {
    Map<String, Object> copy = new LinkedHashMap<>();
    members(name).json.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return Collections.unmodifiableMap(copy);
  }

  /** The members of an object; none where there is no object. */
  Members members(String name) {
    Map<?, ?> map = of(name, Map.class, "an object");
    return new Members(map == null ? Map.of() : map, place.below(name));
  }

  /** The members of each object of a list; indices are those of the document. */
  List<Members> each(String name) {
    List<?> list = of(name, List.class, "a list");
    List<Members> each = new ArrayList<>();
    for (Object element : list == null ? List.of() : list) {
      Place at = place.below(name).below(each.size());
      if (element instanceof Map<?, ?> map) {
        each.add(new Members(map, at));
      } else {
        at.error("must be an object, not " + Described.of(element));
        // Stands in for what is not there; that this lacks everything is not worth a line.
        each.add(new Members(Map.of(), new Place(null, at.pointer(), new ArrayList<>())));
      }
    }
    return each;
  }

  /** A list of texts. */
  List<String> texts(String name) {
    List<?> list = of(name, List.class, "a list of texts");
    List<String> texts = new ArrayList<>();
    for (Object element : list == null ? List.of() : list) {
      if (element instanceof String text) {
        texts.add(text);
      } else {
        place.below(name).error("must be a list of texts; " + Described.of(element) + " is none");
      }
    }
    return texts;
  }

  /** The criteria, {@code null} if there are none; for faulty ones some that say nothing more. */
  @Nullable Criteria criteria() {
    if (!has("criteria")) {
      return null;
    }
    Place at = place.below("criteria");
    List<Problem> found = new ArrayList<>();
    Criteria criteria = CriteriaCodec.read(json.get("criteria"), "", found);
    at.addAll(found);
    return criteria == null ? Criteria.ALWAYS : criteria;
  }

  /** Notes members that have no meaning here. */
  void only(Set<String> known) {
    for (Object key : json.keySet()) {
      String name = String.valueOf(key);
      if (!known.contains(name)) {
        String hint = Nearest.hint(name, known);
        place.below(name).error("'" + name + "' is not known here" + hint);
      }
    }
  }

  private <T> @Nullable T of(String name, Class<T> type, String wanted) {
    Object value = json.get(name);
    if (value == null || type.isInstance(value)) {
      return type.cast(value);
    }
    place.below(name).error("'" + name + "' must be " + wanted + ", not " + Described.of(value));
    return null;
  }
}
