// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.kind.Outcome;
import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.WorkflowDocument.Branch;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The steps of a document in its order, numbered, with what can follow each.
 *
 * @param nodes the steps
 * @param numbers their numbers by id; of two with one id the first
 */
record Flow(List<Node> nodes, Map<String, Integer> numbers) {
  /** The number that stands for the end. */
  static final int END = -1;

  /**
   * A step.
   *
   * @param step the step
   * @param place where it stands
   * @param next number of the step after it
   * @param ways numbers of the first steps on its branches
   */
  record Node(Step step, Place place, int next, Set<Integer> ways) {}

  static Flow of(WorkflowDocument document, List<Problem> problems) {
    Flow flow = new Flow(new ArrayList<>(), new LinkedHashMap<>());
    flow.block(document.steps(), new Place(null, "/steps", problems), END);
    return flow;
  }

  /** Adds steps; answers the number of the first, or of what follows them if there are none. */
  private int block(List<Step> steps, Place place, int after) {
    int first = steps.isEmpty() ? after : nodes.size();
    for (int i = 0; i < steps.size(); i++) {
      int number = nodes.size();
      int next = i + 1 < steps.size() ? number + size(steps.get(i)) : after;
      step(steps.get(i), place.below(i), next);
    }
    return first;
  }

  private void step(Step step, Place place, int next) {
    int number = nodes.size();
    Place own = place.in(step.id());
    Set<Integer> ways = new TreeSet<>();
    nodes.add(new Node(step, own, next, ways));
    numbers.putIfAbsent(step.id(), number);
    for (int i = 0; i < step.branches().size(); i++) {
      Place branch = own.below("branches").below(i).below("steps");
      ways.add(block(step.branches().get(i).steps(), branch, next));
    }
    ways.add(block(step.otherwise(), own.below(Outcome.Branch.OTHERWISE), next));
  }

  // A step with all that lies within it; asked once per step and level, so depth bounds the cost.
  private static int size(Step step) {
    int size = 1;
    for (Branch branch : step.branches()) {
      size += branch.steps().stream().mapToInt(Flow::size).sum();
    }
    return size + step.otherwise().stream().mapToInt(Flow::size).sum();
  }

  /** The jump's target, {@link #END} if it names no step. */
  int target(Node jump) {
    return jump.step().config().get("to") instanceof String id
        ? numbers.getOrDefault(id, END)
        : END;
  }

  /** Numbers of the steps that can come right after a step, the end left out. */
  Set<Integer> after(Node node) {
    Set<Integer> after = new TreeSet<>();
    boolean jump = node.step().kind().equals(Step.GOTO);
    boolean disabled = node.step().note().disabled();
    if (jump) {
      // A disabled one counts as well: switching it on again must not make a loop.
      after.add(target(node));
    }
    if (disabled) {
      after.add(node.next());
    } else if (!jump) {
      after.addAll(node.ways());
    }
    after.remove(END);
    return after;
  }
}
