// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.kind.BranchChoice;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.WorkflowDocument.Branch;
import io.runnel.workflow.WorkflowDocument.Step;
import io.runnel.workflow.WorkflowDocument.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks documents, once read, against the kinds installed now. */
public final class DocumentCheck {
  private DocumentCheck() {}

  /**
   * Everything that stands in the way of publishing or needs a look, each with its step's id and a
   * pointer into the document. A document that was read with problems can be checked too: what is
   * missing is not listed again.
   */
  public static List<Problem> check(WorkflowDocument document, KindSource kinds, int tenant) {
    return check(document, kinds, tenant, WorkflowSource.NONE);
  }

  /** The same, where steps may name other workflows. */
  public static List<Problem> check(
      WorkflowDocument document, KindSource kinds, int tenant, WorkflowSource workflows) {
    List<Problem> problems = new ArrayList<>();
    Place top = new Place(null, "", problems);
    Installed installed = new Installed(kinds, tenant, document, workflows);
    InstalledType type = installed.type(top.below("objectType"));
    Flow flow = Flow.of(document, problems);
    List<Step> all = flow.nodes().stream().map(Flow.Node::step).toList();
    TriggerCheck triggers = new TriggerCheck(installed, new TokenCheck(type, true, all), type);
    boolean events = triggers.check(top.below("trigger"));
    new StepCheck(
            installed, new TokenCheck(type, events, all), type, new DraftSurroundings(installed))
        .check(flow);
    JumpCheck.check(flow);
    return List.copyOf(problems);
  }

  /** Whether problems stand in the way of publishing: errors always, warnings unless forced. */
  public static boolean blocks(WorkflowDocument document, List<Problem> problems) {
    return problems.stream()
        .anyMatch(
            problem ->
                problem.severity() == Problem.Severity.ERROR || !document.settings().force());
  }

  /** What a trigger kind's form is bound to: its config and the criteria beside it. */
  public static Map<String, Object> triggerSettings(Trigger trigger) {
    Map<String, Object> settings = new LinkedHashMap<>(trigger.config());
    if (trigger.criteria() != null) {
      settings.put("criteria", trigger.criteria());
    }
    return Collections.unmodifiableMap(settings);
  }

  /** What an action kind's form is bound to: its config and the branches beside it. */
  public static Map<String, Object> stepSettings(Step step) {
    if (step.branches().isEmpty()) {
      return step.config();
    }
    List<BranchChoice> choices = new ArrayList<>();
    for (Branch branch : step.branches()) {
      choices.add(new BranchChoice(branch.id(), branch.label(), branch.criteria()));
    }
    Map<String, Object> settings = new LinkedHashMap<>(step.config());
    settings.put("branches", List.copyOf(choices));
    return Collections.unmodifiableMap(settings);
  }
}
