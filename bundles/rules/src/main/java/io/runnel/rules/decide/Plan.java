// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Needs;
import io.runnel.workflow.WorkflowDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of a workflow, compiled: steps numbered in the order of the document, each with the
 * numbers of what follows. Immutable; shared by all threads.
 *
 * @param workflow the workflow
 * @param tenant its tenant
 * @param version the version
 * @param document the document
 * @param nodes the steps by number
 * @param numbers step numbers by step id
 * @param answersRead ids of steps whose answers a later text or condition reads
 * @param hasJumps whether a step can be visited more than once
 */
public record Plan(
    long workflow,
    int tenant,
    int version,
    WorkflowDocument document,
    List<Node> nodes,
    Map<String, Integer> numbers,
    Set<String> answersRead,
    boolean hasJumps) {

  /** The number that stands for the end. */
  public static final int END = -1;

  /**
   * A step and what follows it.
   *
   * @param step the step
   * @param settings config, with parsed criteria and branches
   * @param next number of the step after it, or {@link #END}
   * @param target number of the step that a jump goes to, else the same as next
   * @param reads what the criteria of its branches read besides the record
   * @param ways number of the first step of each way on, by branch id
   */
  public record Node(
      WorkflowDocument.Step step,
      Map<String, Object> settings,
      int next,
      int target,
      Needs reads,
      Map<String, Integer> ways) {}

  /** The step with a number. */
  public Node node(int number) {
    return nodes.get(number);
  }

  /** Number of the first step, or {@link #END} where there is none. */
  public int first() {
    return nodes.isEmpty() ? END : 0;
  }
}
