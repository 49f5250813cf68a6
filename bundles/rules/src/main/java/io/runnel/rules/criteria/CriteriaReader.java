// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.host.Problem;
import io.runnel.rules.document.Nearest;
import io.runnel.rules.settings.Pointer;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Related;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads criteria and collects what is wrong in their form. */
final class CriteriaReader {
  private static final List<String> WORDS =
      Arrays.stream(Operator.values()).map(Operator::word).toList();

  private final List<Problem> problems;
  private int count;
  private boolean inside;

  CriteriaReader(List<Problem> problems) {
    this.problems = problems;
  }

  @Nullable Criteria criteria(Object json, String pointer) {
    if (!(json instanceof Map<?, ?> map)) {
      problem(pointer, "criteria are an object, such as {\"any\": [{\"all\": [...]}]}");
      return null;
    }
    members(map, pointer, List.of("any"));
    List<Criteria.Group> groups = new ArrayList<>();
    String inside = pointer + "/any";
    for (Object group : list(map.get("any"), inside, "a list of groups")) {
      groups.add(group(group, Pointer.to(inside, groups.size())));
    }
    if (count > Criteria.MAX_CONDITIONS) {
      problem(
          inside, count + " conditions are too many; at most " + Criteria.MAX_CONDITIONS + " work");
    }
    return new Criteria(List.copyOf(groups));
  }

  private Criteria.Group group(@Nullable Object json, String pointer) {
    List<Condition> conditions = new ArrayList<>();
    if (json instanceof Map<?, ?> map) {
      members(map, pointer, List.of("all"));
      String inside = pointer + "/all";
      List<?> list = list(map.get("all"), inside, "a list of conditions");
      if (map.get("all") instanceof List<?> && list.isEmpty()) {
        problem(inside, "a group without conditions lets every record in; add one, or drop it");
      }
      for (Object condition : list) {
        conditions.add(condition(condition, Pointer.to(inside, conditions.size())));
      }
    } else {
      problem(pointer, "a group is an object, such as {\"all\": [...]}");
    }
    return new Criteria.Group(List.copyOf(conditions));
  }

  private Condition condition(@Nullable Object json, String pointer) {
    count++;
    if (!(json instanceof Map<?, ?> map)) {
      problem(pointer, "a condition is an object, such as {\"property\", \"op\", \"value\"}");
      return new Condition("", Operator.KNOWN, null, false);
    }
    for (Related.Relation relation : Related.Relation.values()) {
      if (map.containsKey(relation.word())) {
        return related(map, relation, pointer);
      }
    }
    members(map, pointer, List.of("property", "op", "value", "onlyKnown"));
    String property = map.get("property") instanceof String name ? name : "";
    if (property.isBlank()) {
      problem(pointer + "/property", "the name of a property is expected here, as text");
    }
    Object only = map.get("onlyKnown");
    if (only != null && !(only instanceof Boolean)) {
      problem(pointer + "/onlyKnown", "onlyKnown is true or false");
    }
    Operator operator = operator(map.get("op"), pointer + "/op");
    Object value =
        operator == null
            ? null
            : new ValuePart(problems, property, operator)
                .read(map.get("value"), pointer + "/value");
    Operator known = operator == null ? Operator.KNOWN : operator;
    return new Condition(property, known, value, Boolean.TRUE.equals(only));
  }

  private Condition related(Map<?, ?> map, Related.Relation relation, String pointer) {
    members(
        map,
        pointer,
        relation.ofList() ? List.of(relation.word()) : List.of(relation.word(), "criteria"));
    String id = map.get(relation.word()) instanceof String text ? text : "";
    if (id.isBlank()) {
      String what = relation.ofList() ? "the id of a list" : "an association or object type";
      problem(pointer + "/" + relation.word(), what + " is expected here, as text");
    }
    if (inside) {
      problem(pointer, "criteria of an associated record test its own properties only");
      return Condition.of(new Related(relation, id, Criteria.ALWAYS));
    }
    Object nested = map.get("criteria");
    inside = true;
    Criteria criteria = nested == null ? null : criteria(nested, pointer + "/criteria");
    inside = false;
    return Condition.of(new Related(relation, id, criteria == null ? Criteria.ALWAYS : criteria));
  }

  private @Nullable Operator operator(@Nullable Object json, String pointer) {
    Operator operator = json instanceof String word ? Operator.ofWord(word).orElse(null) : null;
    if (operator == null) {
      String found =
          json instanceof String word
              ? "'" + word + "' is no operator" + Nearest.hint(word, WORDS)
              : "an operator is expected here";
      problem(pointer, found + "; there are " + String.join(", ", WORDS));
    }
    return operator;
  }

  private List<?> list(@Nullable Object json, String pointer, String what) {
    if (json instanceof List<?> list) {
      return list;
    }
    problem(pointer, what + " is expected here");
    return List.of();
  }

  private void members(Map<?, ?> map, String pointer, List<String> known) {
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      if (!known.contains(name)) {
        String hint = Nearest.hint(name, known);
        String there = "; there are " + String.join(", ", known);
        problem(Pointer.to(pointer, name), "there is no member '" + name + "' here" + hint + there);
      }
    }
  }

  private void problem(String pointer, String message) {
    problems.add(Problem.at(pointer, message));
  }
}
