// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledType;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Related;
import io.runnel.workflow.Token;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that tokens name something: a misspelt one is refused by name, before any record meets it
 * (case B38).
 */
final class TokenCheck {
  private static final Set<String> ROOTS = Set.of("record", "steps", "event");

  private final @Nullable InstalledType type;
  private final boolean events;
  private final Set<String> steps = new HashSet<>();
  private final Map<String, Set<String>> answers = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();

  /**
   * @param type the object type, {@code null} if it is not known
   * @param events whether the enrolling event can have fields
   * @param all every step of the document
   */
  TokenCheck(@Nullable InstalledType type, boolean events, List<Step> all) {
    this.type = type;
    this.events = events;
    all.forEach(step -> steps.add(step.id()));
  }

  /** From now on a step's answer can be read; {@code null} if its kind is not known. */
  void passed(Step step, @Nullable InstalledAction action) {
    answers.put(step.id(), action == null ? Set.of() : action.answer().components());
    if (action == null) {
      unknown.add(step.id());
    }
  }

  void check(String path, Place place) {
    int dot = path.indexOf('.');
    String root = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot + 1);
    if (!ROOTS.contains(root)) {
      place.error(
          "the token '%s' begins with neither record, steps nor event%s"
              .formatted(path, Nearest.hint(root, ROOTS)));
    } else if (rest.isEmpty()) {
      place.error("the token '" + path + "' names nothing; write " + root + ".<name>");
    } else if (root.equals("record")) {
      property(path, rest, place);
    } else if (root.equals("steps")) {
      answer(path, rest, place);
    } else if (!events) {
      place.error("the token '" + path + "' needs a trigger on an event that brings fields");
    }
  }

  private void property(String path, String name, Place place) {
    if (type != null && type.property(name) == null && !name.equals("id")) {
      place.error(
          "the token '%s' names no property of %s%s"
              .formatted(path, type.id(), Nearest.hint(name, type.properties().keySet())));
    }
  }

  private void answer(String path, String rest, Place place) {
    int dot = rest.indexOf('.');
    String step = dot < 0 ? rest : rest.substring(0, dot);
    String component = dot < 0 ? "" : rest.substring(dot + 1);
    Set<String> components = answers.get(step);
    if (components == null) {
      String why = steps.contains(step) ? "a step that does not come before" : "no step";
      place.error(
          "the token '%s' names %s%s".formatted(path, why, Nearest.hint(step, answers.keySet())));
    } else if (!unknown.contains(step) && !components.contains(component)) {
      String answered = components.isEmpty() ? "nothing" : String.join(", ", components);
      place.error(
          "the token '%s' names no answer of step '%s', which answers %s%s"
              .formatted(path, step, answered, Nearest.hint(component, components)));
    }
  }

  /**
   * Checks the tokens that conditions compare with, but for those the criteria's own check sees.
   */
  void check(Criteria criteria, Place place) {
    List<Criteria.Group> any = criteria.any();
    for (int i = 0; i < any.size(); i++) {
      List<Condition> all = any.get(i).all();
      for (int j = 0; j < all.size(); j++) {
        Place at = place.below("any").below(i).below("all").below(j);
        value(all.get(j).value(), at.below("value"));
        Related related = all.get(j).related();
        if (related != null) {
          check(related.criteria(), at.below("criteria"));
        }
      }
    }
  }

  private void value(@Nullable Object value, Place place) {
    if (value instanceof Token token) {
      if (!token.path().startsWith("record.")) {
        check(token.path(), place.below("token"));
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        value(list.get(i), place.below(i));
      }
    }
  }
}
