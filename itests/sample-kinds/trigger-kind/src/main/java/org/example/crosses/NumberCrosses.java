// SPDX-License-Identifier: Apache-2.0
package org.example.crosses;

import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.PropertyName;
import io.runnel.kind.Snapshot;
import io.runnel.kind.TriggerKind;
import io.runnel.kind.Verdict;
import java.math.BigDecimal;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Fires when a number rises from below a limit to the limit or above it. */
@Component
@Kind(
    id = "number.crosses",
    label = "A number crosses a limit",
    about = "Enrols the record when the property rises to the limit or above it.",
    category = "Property values")
public class NumberCrosses implements TriggerKind<NumberCrosses.Settings> {
  /** The form. */
  public record Settings(
      @Field("Property") PropertyName property, @Field("Limit") BigDecimal limit) {}

  @Override
  public EventFilter listensTo(Settings settings) {
    return EventFilter.of(EventKind.UPDATED).changing(Set.of(settings.property().name()));
  }

  @Override
  public Verdict matches(Settings settings, RecordEvent event, Snapshot snapshot) {
    String name = settings.property().name();
    if (!snapshot.before().isKnown(name)) {
      return Verdict.unknown("the former value of " + name + " is not known");
    }
    boolean crossed =
        !reaches(snapshot.before().get(name), settings) && reaches(snapshot.get(name), settings);
    String change =
        name + " went from " + snapshot.before().get(name) + " to " + snapshot.get(name);
    return crossed ? Verdict.yes(change) : Verdict.no(change);
  }

  private static boolean reaches(Object value, Settings settings) {
    return value instanceof BigDecimal number && number.compareTo(settings.limit()) >= 0;
  }
}
