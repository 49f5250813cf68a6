// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.rules.settings.Described;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks jumps: each names a step, and no loop lacks a wait (design section 8). */
final class JumpCheck {
  /** Kinds whose id begins so make a record wait. */
  static final String WAITING = "delay.";

  private static final Set<String> MEMBERS = Set.of("to");
  private static final int MOST_LOOPS = 20;

  private final Flow flow;
  private final Set<Set<Integer>> reported = new HashSet<>();

  private JumpCheck(Flow flow) {
    this.flow = flow;
  }

  static void check(Flow flow) {
    JumpCheck check = new JumpCheck(flow);
    List<Flow.Node> nodes = flow.nodes();
    for (int number = 0; number < nodes.size(); number++) {
      if (nodes.get(number).step().kind().equals(Step.GOTO)) {
        check.jump(number);
      }
    }
  }

  private void jump(int number) {
    Flow.Node jump = flow.nodes().get(number);
    Place config = jump.place().below("config");
    for (String member : jump.step().config().keySet()) {
      if (!MEMBERS.contains(member)) {
        config.below(member).error("'" + member + "' is not known here; a jump has only 'to'");
      }
    }
    int target = flow.target(jump);
    if (target == Flow.END) {
      noTarget(jump, config.below("to"));
    } else if (target <= number && reported.size() < MOST_LOOPS) {
      // Whatever follows lies further down, so every loop has such a jump in it.
      loop(target, number, config.below("to"));
    }
  }

  private void noTarget(Flow.Node jump, Place place) {
    Object to = jump.step().config().get("to");
    if (to instanceof String id) {
      place.error("no step has the id '" + id + "'" + Nearest.hint(id, flow.numbers().keySet()));
    } else if (to == null) {
      place.error("'to' is missing: it must be the id of a step");
    } else {
      place.error("'to' must be the id of a step, not " + Described.of(to));
    }
  }

  private void loop(int start, int end, Place place) {
    Set<Integer> members = path(start, end);
    if (!members.isEmpty() && reported.add(members)) {
      String names =
          members.stream()
              .map(number -> flow.nodes().get(number).step().id())
              .collect(Collectors.joining(", "));
      place.error("these steps make a loop without a wait: " + names + "; put a delay into it");
    }
  }

  /** The steps of a shortest way on which nothing waits; empty if there is none. */
  private Set<Integer> path(int start, int end) {
    int[] from = new int[flow.nodes().size()];
    Arrays.fill(from, Flow.END);
    Deque<Integer> open = new ArrayDeque<>();
    if (!waits(start)) {
      from[start] = start;
      open.add(start);
    }
    while (!open.isEmpty() && from[end] == Flow.END) {
      int number = open.remove();
      for (int next : flow.after(flow.nodes().get(number))) {
        if (from[next] == Flow.END && !waits(next)) {
          from[next] = number;
          open.add(next);
        }
      }
    }
    Set<Integer> members = new TreeSet<>();
    for (int at = end; from[at] != Flow.END && members.add(at); ) {
      at = from[at];
    }
    return members;
  }

  private boolean waits(int number) {
    Step step = flow.nodes().get(number).step();
    return step.kind().startsWith(WAITING) && !step.note().disabled();
  }
}
