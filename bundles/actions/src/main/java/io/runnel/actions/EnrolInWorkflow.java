// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Changes;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Step;
import io.runnel.kind.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Enrols the record in another workflow, whose triggers are not asked (mission row A11). Its other
 * rules hold: re-enrolment, and the limit of hops without a wait.
 */
@Component
@Kind(
    id = "workflow.enrol",
    label = "Enrol in another workflow",
    about = "Enrols the record in another workflow, whatever that workflow's triggers say.",
    category = "Workflows",
    effect = Effect.RECORD,
    since = "1.0")
public final class EnrolInWorkflow implements ActionKind<EnrolInWorkflow.Settings, NoAnswer> {
  /**
   * @param workflow id of the other workflow
   */
  public record Settings(@Field(value = "Workflow", options = "workflows") String workflow) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    return Outcome.done(
        NoAnswer.NOTHING, Changes.NONE.enrol(step.record().ref(), settings.workflow()));
  }

  @Override
  public List<Problem> check(Settings settings, Surroundings around) {
    String id = settings.workflow();
    Surroundings.Workflow workflow = around.workflow(id).orElse(null);
    if (workflow == null) {
      return problem("there is no workflow with the id '" + id + "'; choose another");
    }
    if (workflow.itself()) {
      return problem("a workflow cannot enrol records in itself; use goto to repeat its steps");
    }
    return workflow.objectType().equals(around.objectType())
        ? List.of()
        : problem(
            "the workflow '%s' is for %s, not for %s; choose another"
                .formatted(workflow.name(), workflow.objectType(), around.objectType()));
  }

  private static List<Problem> problem(String message) {
    return List.of(Problem.at("/workflow", message));
  }
}
