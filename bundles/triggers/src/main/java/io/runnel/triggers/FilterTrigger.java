// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.Snapshot;
import io.runnel.kind.TriggerKind;
import io.runnel.kind.Verdict;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Related;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/**
 * Fires on the change from not matching to matching (mission rows T3 and P4); a record that comes
 * into being or comes back did not match before. Criteria are tested on the record after the event
 * (case B04).
 */
@Component
@Kind(
    id = "filter",
    label = "Record matches",
    about = "Takes a record when it begins to meet the conditions.",
    category = "Records",
    since = "1.0")
public final class FilterTrigger implements TriggerKind<FilterTrigger.Settings> {
  private static final Set<EventKind> TIES = Set.of(EventKind.ASSOCIATED, EventKind.DISSOCIATED);
  private static final Set<EventKind> LISTS =
      Set.of(EventKind.custom("list.joined"), EventKind.custom("list.left"));

  /**
   * @param criteria what the record must meet
   */
  public record Settings(@Field("Conditions") Criteria criteria) {}

  @Override
  public EventFilter listensTo(Settings settings) {
    Set<EventKind> kinds =
        new HashSet<>(Set.of(EventKind.CREATED, EventKind.UPDATED, EventKind.RESTORED));
    for (Related related : settings.criteria().related()) {
      kinds.addAll(related.relation().ofList() ? LISTS : TIES);
    }
    return new EventFilter(
        Set.copyOf(kinds), settings.criteria().any().stream().map(GroupClause::of).toList());
  }

  @Override
  public Verdict matches(Settings settings, RecordEvent event, Snapshot snapshot) {
    Verdict now = snapshot.test(settings.criteria());
    if (!now.holds() || isNew(event)) {
      return now;
    }
    return snapshot.before().test(settings.criteria()).holds()
        ? Verdict.no("the record met the conditions before this event too")
        : now;
  }

  private static boolean isNew(RecordEvent event) {
    return event.kind().equals(EventKind.CREATED) || event.kind().equals(EventKind.RESTORED);
  }
}
