// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Change;
import io.runnel.host.RecordEvent;
import io.runnel.rules.decide.Cause;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.Waits;
import io.runnel.store.Entry;
import io.runnel.workflow.Enrolments.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds waits whose end depends on what an event changed (mission row A3). */
final class Replanner {
  private final Batch batch;

  Replanner(Batch batch) {
    this.batch = batch;
  }

  /** Enrolments of the record to be planned again. */
  List<RecordLine.Go> concerned(RecordEvent event) {
    List<RecordLine.Go> again = new ArrayList<>();
    boolean any =
        event.facts().changes().stream()
            .anyMatch(change -> batch.published().waits().onAny(change.property()));
    if (!any) {
      return again;
    }
    for (Entry entry : batch.set().entriesOf(event.record())) {
      boolean may = entry.active() != 0 && batch.published().waits().has(entry.workflow());
      Run run = may ? batch.set().run(entry.active()) : null;
      String changed = run == null ? null : changed(run, event);
      if (run != null && changed != null) {
        again.add(new RecordLine.Go(run, new Cause.Reconsidered(changed)));
      }
    }
    return again;
  }

  private @Nullable String changed(Run run, RecordEvent event) {
    int step = run.now().position().step();
    if (run.now().state() != State.WAITING || step == Plan.END) {
      return null;
    }
    Set<String> properties = Waits.properties(run.plan().node(step), batch.parts().kinds());
    return event.facts().changes().stream()
        .map(Change::property)
        .filter(properties::contains)
        .findFirst()
        .orElse(null);
  }
}
