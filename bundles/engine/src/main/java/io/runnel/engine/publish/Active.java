// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.kind.Needs;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.Situation.Running;
import io.runnel.store.Publication;
import io.runnel.workflow.WorkflowDocument.Trigger;
import io.runnel.workflow.Workflows.OffMode;
import io.runnel.workflow.Workflows.State;

/**
 * A published workflow, ready to run.
 *
 * @param published as stored
 * @param plan its present version, compiled
 * @param order its place in the order of publication
 */
public record Active(Publication.Published published, Plan plan, int order) {
  /** What the criteria of its trigger read besides the record. */
  public Needs reads() {
    Needs needs = Needs.NONE;
    for (Trigger part : plan.document().trigger().parts()) {
      needs = part.criteria() == null ? needs : needs.and(Needs.of(part.criteria()));
    }
    return needs;
  }

  /** Whether it enrols. */
  public boolean on() {
    return published.state() == State.ON;
  }

  /** What it does with the records inside. */
  public Running running() {
    if (on()) {
      return Running.ON;
    }
    return published.offMode() == OffMode.SKIP ? Running.SKIP : Running.FREEZE;
  }
}
