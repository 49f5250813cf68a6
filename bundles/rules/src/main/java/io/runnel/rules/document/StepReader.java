// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.kind.Outcome;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.WorkflowDocument.Branch;
import io.runnel.workflow.WorkflowDocument.Note;
import io.runnel.workflow.WorkflowDocument.OnFailure;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the steps of one document; ids are unique in the whole of it. */
final class StepReader {
  /** Most branches of a step (mission row A6). */
  static final int MAX_BRANCHES = 20;

  private static final Set<String> STEP =
      Set.of(
          "id",
          "kind",
          "name",
          "comment",
          "disabled",
          "onFailure",
          "kindVersion",
          "config",
          "branches",
          Outcome.Branch.OTHERWISE);
  private static final Set<String> BRANCH = Set.of("id", "label", "criteria", "steps");
  private static final Map<String, OnFailure> ON_FAILURE =
      new TreeMap<>(
          Map.of("continue", OnFailure.CONTINUE, "stop", OnFailure.STOP, "hold", OnFailure.HOLD));

  private final Set<String> ids = new HashSet<>();

  List<Step> steps(Members json, String name) {
    List<Step> steps = new ArrayList<>();
    for (Members each : json.each(name)) {
      steps.add(step(each));
    }
    return List.copyOf(steps);
  }

  private Step step(Members json) {
    Members own = json.in(json.json().get("id") instanceof String given ? given : "");
    String id = own.id();
    if (!id.isEmpty() && !ids.add(id)) {
      own.place().below("id").error("two steps have the id '" + id + "'; each needs its own");
    }
    String kind = own.required("kind");
    Note note =
        new Note(own.text("name"), own.text("comment"), own.flag("disabled"), onFailure(own));
    Step step =
        new Step(
            id,
            kind,
            note,
            own.number("kindVersion"),
            own.object("config"),
            branches(own),
            steps(own, Outcome.Branch.OTHERWISE));
    own.only(STEP);
    return step;
  }

  private static OnFailure onFailure(Members json) {
    String word = json.text("onFailure");
    if (word == null) {
      return OnFailure.CONTINUE;
    }
    OnFailure known = ON_FAILURE.get(word);
    if (known == null) {
      String hint = Nearest.hint(word, ON_FAILURE.keySet());
      json.place()
          .below("onFailure")
          .error("'onFailure' must be continue, stop or hold, not '" + word + "'" + hint);
      return OnFailure.CONTINUE;
    }
    return known;
  }

  private List<Branch> branches(Members json) {
    List<Branch> branches = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Members each : json.each("branches")) {
      Branch branch = branch(each);
      branches.add(branch);
      if (!branch.id().isEmpty() && !used.add(branch.id())) {
        String message = "two branches of the step have the id '" + branch.id() + "'";
        each.place().below("id").error(message);
      }
    }
    if (branches.size() > MAX_BRANCHES) {
      String message = "a step has at most %d branches, not %d";
      json.place().below("branches").error(message.formatted(MAX_BRANCHES, branches.size()));
    }
    return List.copyOf(branches);
  }

  private Branch branch(Members json) {
    String id = json.id();
    if (id.equals(Outcome.Branch.OTHERWISE)) {
      json.place().below("id").error("'otherwise' is the way on when no branch is taken");
    }
    String label = json.text("label");
    Criteria criteria = json.criteria();
    Branch branch = new Branch(id, label == null ? id : label, criteria, steps(json, "steps"));
    json.only(BRANCH);
    return branch;
  }
}
