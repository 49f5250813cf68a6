// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.KeptEvent;
import io.runnel.rules.decide.Decider;
import io.runnel.store.Enrolment;
import io.runnel.store.HistoryRow;
import io.runnel.store.InboxEntry;
import io.runnel.store.TimerRow;
import io.runnel.store.Unit;
import io.runnel.workflow.Enrolments.State;
import io.runnel.workflow.HistoryEvent;
import java.time.Instant;
import java.util.List;

/**
 * Takes the one entry or timer off the line that no batch can be made with, so that it does not
 * hold up the others: an event is kept aside, an enrolment is parked for repair. Nothing is lost.
 */
final class SetAside {
  private final Parts parts;
  private final Unit unit;
  private final String why;
  private final Instant now;

  SetAside(Parts parts, Unit unit, RuntimeException failure) {
    this.parts = parts;
    this.unit = unit;
    this.why = "an internal fault: " + failure.getMessage();
    this.now = parts.clock().instant();
  }

  void timer(TimerRow timer) {
    unit.timersCleared.add(timer);
    park(timer.enrolment());
  }

  void entry(InboxEntry entry) {
    unit.consumed.add(entry);
    InboxEntry.Message message = entry.message();
    if (message instanceof InboxEntry.Occurred occurred) {
      String id = occurred.event().identity().eventId();
      unit.aside.add(new KeptEvent(id, occurred.event(), why, now));
    } else if (message instanceof InboxEntry.Enrol enrol) {
      line(new HistoryRow.Run(entry.ref(), enrol.workflow(), 0, 0), HistoryEvent.NOT_ENROLLED);
    } else if (message instanceof InboxEntry.EffectResult result) {
      park(result.enrolment());
    } else if (message instanceof InboxEntry.Wake wake) {
      park(wake.enrolment());
    } else if (message instanceof InboxEntry.Move move) {
      park(move.enrolment());
    }
  }

  private void park(long id) {
    Enrolment was = parts.store().enrolments(List.of(id)).get(id);
    if (was == null || was.state().ended()) {
      return;
    }
    Enrolment.Position at = was.position().resting(null, Decider.REPAIR);
    unit.enrolments.add(was.in(State.PARKED, at).nextRevision());
    line(
        new HistoryRow.Run(was.ref(), was.workflow(), was.version(), was.id()),
        HistoryEvent.PARKED);
  }

  private void line(HistoryRow.Run run, HistoryEvent event) {
    unit.history.add(new HistoryRow(parts.ids().next(), now, run, -1, event, why, null));
  }
}
