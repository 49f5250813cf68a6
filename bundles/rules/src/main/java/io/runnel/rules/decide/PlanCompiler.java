// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Needs;
import io.runnel.kind.Outcome;
import io.runnel.rules.document.DocumentCheck;
import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.WorkflowDocument.Branch;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Plan} of a document that was checked. */
public final class PlanCompiler {
  private static final Pattern ANSWER = Pattern.compile("steps\\.([A-Za-z0-9_-]+)\\.");

  private final List<Plan.@Nullable Node> nodes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> answersRead = new HashSet<>();

  private PlanCompiler() {}

  /** Compiles one version. */
  public static Plan compile(long workflow, int tenant, int version, WorkflowDocument document) {
    PlanCompiler compiler = new PlanCompiler();
    compiler.number(document.steps());
    compiler.block(document.steps(), Plan.END);
    List<Plan.Node> done = new ArrayList<>();
    for (Plan.Node node : compiler.nodes) {
      done.add(java.util.Objects.requireNonNull(node));
    }
    return new Plan(
        workflow,
        tenant,
        version,
        document,
        List.copyOf(done),
        Map.copyOf(compiler.numbers),
        Set.copyOf(compiler.answersRead),
        done.stream().anyMatch(node -> node.step().kind().equals(Step.GOTO)));
  }

  private void number(List<Step> steps) {
    for (Step step : steps) {
      numbers.put(step.id(), nodes.size());
      nodes.add(null);
      for (Branch branch : step.branches()) {
        number(branch.steps());
      }
      number(step.otherwise());
    }
  }

  private void block(List<Step> steps, int after) {
    for (int i = 0; i < steps.size(); i++) {
      int next = i + 1 < steps.size() ? numberOf(steps.get(i + 1)) : after;
      place(steps.get(i), next);
    }
  }

  private void place(Step step, int next) {
    Map<String, Integer> ways = new HashMap<>();
    for (Branch branch : step.branches()) {
      ways.put(branch.id(), first(branch.steps(), next));
      block(branch.steps(), next);
    }
    ways.put(Outcome.Branch.OTHERWISE, first(step.otherwise(), next));
    block(step.otherwise(), next);
    Map<String, Object> settings = DocumentCheck.stepSettings(step);
    findAnswers(settings);
    int target = step.kind().equals(Step.GOTO) ? target(step) : next;
    nodes.set(
        numberOf(step), new Plan.Node(step, settings, next, target, reads(step), Map.copyOf(ways)));
  }

  private static Needs reads(Step step) {
    Needs needs = Needs.NONE;
    for (Branch branch : step.branches()) {
      needs = branch.criteria() == null ? needs : needs.and(Needs.of(branch.criteria()));
    }
    return needs;
  }

  private int first(List<Step> steps, int next) {
    return steps.isEmpty() ? next : numberOf(steps.get(0));
  }

  private int target(Step step) {
    Integer number = numbers.get(String.valueOf(step.config().get("to")));
    if (number == null) {
      throw new IllegalArgumentException(
          "step " + step.id() + " jumps to a step that is not there");
    }
    return number;
  }

  private int numberOf(Step step) {
    return java.util.Objects.requireNonNull(numbers.get(step.id()));
  }

  private void findAnswers(Object value) {
    Matcher matcher = ANSWER.matcher(value.toString());
    while (matcher.find()) {
      answersRead.add(matcher.group(1));
    }
    findSteps(value);
  }

  /** A setting that is a step's id may mean the record which that step made. */
  private void findSteps(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::findSteps);
    } else if (value instanceof List<?> list) {
      list.forEach(this::findSteps);
    } else if (value instanceof String text && numbers.containsKey(text)) {
      answersRead.add(text);
    }
  }
}
