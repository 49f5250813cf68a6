// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.match;

import io.runnel.engine.publish.Active;
import io.runnel.host.RecordEvent;
import io.runnel.kind.Needs;
import io.runnel.kind.Verdict;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.workflow.WorkflowDocument.Trigger;

/**
 * A trigger that an event may fire.
 *
 * @param active the workflow
 * @param part the trigger, or the part of one
 * @param kind its kind
 * @param settings its settings, bound
 * @param needs what it reads besides the record
 */
public record Candidate(
    Active active, Trigger part, InstalledTrigger kind, Record settings, Needs needs) {

  /** Whether the event fires it, the trigger's criteria included. */
  public boolean fires(RecordEvent event, RecordSnapshot snapshot) {
    Verdict verdict = kind.service().matches(settings, event, snapshot);
    if (!verdict.holds()) {
      return false;
    }
    boolean testedByKind = kind.settings().components().contains("criteria");
    return testedByKind || part.criteria() == null || snapshot.test(part.criteria()).holds();
  }
}
