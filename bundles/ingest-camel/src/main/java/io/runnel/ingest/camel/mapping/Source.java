// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.rules.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a value is found: at the first of some places where there is one, or at all of them.
 *
 * @param places where
 * @param all whether the values of all places are wanted, as one list
 * @param cut what is cut off
 * @param words what to say for a text; a text that is not among them stays as it is
 */
record Source(List<Place> places, boolean all, Cut cut, Map<String, String> words) {
  /** There is no such value. */
  static final Source NONE = new Source(List.of(), false, new Cut("", ""), Map.of());

  /**
   * @param after the value begins after the first of these, if it is not empty
   * @param before the value ends before the first of these, if it is not empty
   */
  record Cut(String after, String before) {
    String of(String text) {
      int from = after.isEmpty() ? -1 : text.indexOf(after);
      String rest = from < 0 ? text : text.substring(from + after.length());
      int to = before.isEmpty() ? -1 : rest.indexOf(before);
      return to < 0 ? rest : rest.substring(0, to);
    }

    private boolean isEmpty() {
      return after.isEmpty() && before.isEmpty();
    }
  }

  /** The value, {@code null} if there is none. */
  @Nullable Object value(Scope scope) {
    if (all) {
      List<String> texts = texts(scope);
      return texts.isEmpty() ? null : texts;
    }
    for (Place place : places) {
      Object value = place.in(scope);
      if (!Values.isBlank(value)) {
        return value instanceof List<?> || (cut.isEmpty() && words.isEmpty())
            ? value
            : said(Values.show(value));
      }
    }
    return null;
  }

  /** The value as one text, {@code null} if there is none. */
  @Nullable String text(Scope scope) {
    Object value = value(scope);
    return value == null ? null : Values.show(value);
  }

  /** The value as texts, each element of a list one; empty if there is none. */
  List<String> texts(Scope scope) {
    List<String> texts = new ArrayList<>();
    for (Place place : places) {
      Object value = place.in(scope);
      if (!Values.isBlank(value)) {
        List<?> several = value instanceof List<?> list ? list : List.of("" + Values.show(value));
        several.forEach(one -> texts.add(said(Values.show(one))));
        if (!all) {
          break;
        }
      }
    }
    return List.copyOf(texts);
  }

  /** Where it would be, for a problem. */
  String pointer(String element) {
    return places.isEmpty() ? element : places.get(0).pointer(element);
  }

  private String said(String text) {
    String said = cut.of(text);
    return words.getOrDefault(said, said);
  }
}
