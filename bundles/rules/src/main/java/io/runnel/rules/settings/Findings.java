// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Problem;
import io.runnel.kind.PropertyValue;
import io.runnel.rules.criteria.CriteriaCodec;
import io.runnel.rules.text.Template;
import io.runnel.workflow.Criteria;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What settings name: found for checks, before anything runs. */
final class Findings {
  private Findings() {}

  /** Tokens in order. */
  static List<Located> tokens(Form form, Map<String, Object> settings) {
    List<Located> found = new ArrayList<>();
    Walk.through(
        form,
        settings,
        (type, json, place) -> {
          for (String path : TokenText.paths(type, json)) {
            found.add(new Located(place.pointer(), path));
          }
          return json;
        });
    return found;
  }

  /** Properties in order. */
  static List<Located> properties(Form form, Map<String, Object> settings) {
    List<Located> found = new ArrayList<>();
    Walk.through(
        form,
        settings,
        (type, json, place) -> {
          if (type == Scalar.PROPERTY && json instanceof String name) {
            found.add(new Located(place.pointer(), name));
          }
          return json;
        });
    return found;
  }

  /** Values that stand alone beside one property. */
  static List<Assignment> assignments(Form form, Map<String, Object> settings) {
    Map<String, List<Located>> properties = new LinkedHashMap<>();
    for (Located property : properties(form, settings)) {
      String above = Pointer.above(property.pointer());
      properties.computeIfAbsent(above, key -> new ArrayList<>()).add(property);
    }
    List<Assignment> found = new ArrayList<>();
    Walk.through(
        form,
        settings,
        (type, json, place) -> {
          List<Located> beside = properties.getOrDefault(Pointer.above(place.pointer()), List.of());
          boolean literal = type == Scalar.VALUE && TokenText.paths(type, json).isEmpty();
          if (literal
              && beside.size() == 1
              && ScalarReader.read(Scalar.VALUE, json) instanceof PropertyValue read
              && read.value() != null) {
            found.add(new Assignment(place.pointer(), beside.get(0).path(), read.value()));
          }
          return json;
        });
    return found;
  }

  /** Criteria written in the settings, by pointer; not those put beside them. */
  static Map<String, Criteria> criteria(Form form, Map<String, Object> settings) {
    Map<String, Criteria> found = new LinkedHashMap<>();
    Walk.through(
        form,
        settings,
        (type, json, place) -> {
          if (type == Scalar.CRITERIA && json instanceof Map<?, ?>) {
            Criteria criteria = CriteriaCodec.read(json, place.pointer(), new ArrayList<>());
            if (criteria != null) {
              found.put(place.pointer(), criteria);
            }
          }
          return json;
        });
    return found;
  }

  /** Texts to look at. */
  static List<Problem> texts(Form form, Map<String, Object> settings) {
    List<Problem> found = new ArrayList<>();
    Walk.through(
        form,
        settings,
        (type, json, place) -> {
          if (type.takesTokens() && json instanceof String text) {
            addText(found, type, text, place);
          }
          return json;
        });
    return found;
  }

  private static void addText(List<Problem> found, Scalar type, String text, Walk.Place place) {
    if (type == Scalar.TEMPLATE && place.required() && text.isBlank()) {
      found.add(Problem.at(place.pointer(), "the text must not be empty"));
    }
    for (String problem : Template.parse(text).problems()) {
      found.add(new Problem(null, place.pointer(), problem, Problem.Severity.WARNING));
    }
  }
}
