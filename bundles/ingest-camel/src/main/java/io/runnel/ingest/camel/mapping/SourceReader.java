// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sources and conditions of a mapping file. */
final class SourceReader {
  private static final Set<String> MEMBERS = Set.of("at", "all", "after", "before", "words");

  private SourceReader() {}

  /** A member that says where one value is; none if the member is not there. */
  static Source source(Form form, String name) {
    Object value = form.map().get(name);
    return value == null ? Source.NONE : source(value, form.at(name));
  }

  /** A member that says where several values are. */
  static List<Source> sources(Form form, String name) {
    return form.each(name, SourceReader::source);
  }

  private static Source source(Object value, String at) {
    if (!(value instanceof Map<?, ?> map)) {
      Map<String, Object> wrapped = Map.of("at", value);
      return new Source(places(new Form(wrapped, at), "at"), false, Source.NONE.cut(), Map.of());
    }
    Form form = new Form(map, at).only(MEMBERS);
    boolean all = form.has("all");
    Source.Cut cut = new Source.Cut(form.text("after", ""), form.text("before", ""));
    return new Source(places(form, all ? "all" : "at"), all, cut, form.words("words"));
  }

  static List<Place> places(Form form, String name) {
    return form.each(name, (value, at) -> place(value, at));
  }

  static Place place(@Nullable Object value, String at) {
    if (!(value instanceof String text)) {
      throw new IllegalArgumentException(at + ": is a place, such as /member");
    }
    try {
      return Place.of(text);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(at + ": " + wrong.getMessage(), wrong);
    }
  }

  static Condition when(Form form) {
    Form when = form.inside("when");
    Map<Place, List<Glob>> wanted = new LinkedHashMap<>();
    for (Object key : when.map().keySet()) {
      String name = String.valueOf(key);
      List<Glob> globs = when.each(name, (value, at) -> Glob.of(String.valueOf(value)));
      wanted.put(place(name, when.at(name)), globs);
    }
    return new Condition(wanted);
  }
}
