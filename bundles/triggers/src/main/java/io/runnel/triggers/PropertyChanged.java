// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Snapshot;
import io.runnel.kind.TriggerKind;
import io.runnel.kind.Verdict;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Fires when a property's value becomes another one (mission row T7). An event that repeats the
 * value does not count (case B35); one whose old value nobody knows does. The values a record is
 * created with are no changes.
 */
@Component
@Kind(
    id = "property.changed",
    label = "Property changed",
    about = "Takes a record when one of its properties gets another value.",
    category = "Records",
    since = "1.0")
public final class PropertyChanged implements TriggerKind<PropertyChanged.Settings> {
  /** What the new value must be. */
  public enum To {
    /** Anything else than before. */
    ANY,
    /** A certain value. */
    SPECIFIC,
    /** Blank. */
    CLEARED
  }

  /**
   * @param property the property
   * @param to what its new value must be
   * @param value the value, with {@link To#SPECIFIC}
   */
  public record Settings(
      @Field("Property") PropertyName property,
      @Field(value = "Changed to", initial = "\"any\"") To to,
      @Field(value = "Value", visibleWhen = "to=specific") @Nullable PropertyValue value) {}

  @Override
  public EventFilter listensTo(Settings settings) {
    Object wanted = wanted(settings);
    Map<String, Object> equal =
        wanted == null ? Map.of() : Map.of(settings.property().name(), wanted);
    return new EventFilter(
        Set.of(EventKind.UPDATED, EventKind.MERGED, EventKind.RESTORED),
        List.of(new EventFilter.Clause(Set.of(settings.property().name()), equal)));
  }

  @Override
  public Verdict matches(Settings settings, RecordEvent event, Snapshot snapshot) {
    String property = settings.property().name();
    Change change = event.change(property);
    if (change == null && event.facts().changesComplete()) {
      return Verdict.no("'" + property + "' did not change");
    }
    if (!isKnownAfter(property, change, snapshot)) {
      return Verdict.unknown("the new value of '" + property + "' is not known");
    }
    Object now = change != null && change.newKnown() ? change.newValue() : snapshot.get(property);
    if (isSameAsBefore(property, change, snapshot, now)) {
      return Verdict.no("'" + property + "' kept its value");
    }
    return switch (settings.to()) {
      case ANY -> Verdict.TRUE;
      case CLEARED -> cleared(property, now);
      case SPECIFIC -> becameWanted(settings, snapshot);
    };
  }

  private static boolean isKnownAfter(String property, @Nullable Change change, Snapshot snapshot) {
    return (change != null && change.newKnown()) || snapshot.isKnown(property);
  }

  /** The event's own word counts before what we remember; a change nobody can check is believed. */
  private static boolean isSameAsBefore(
      String property, @Nullable Change change, Snapshot snapshot, @Nullable Object now) {
    if (change != null && change.oldKnown()) {
      return Values.same(null, change.oldValue(), now);
    }
    Snapshot before = snapshot.before();
    boolean known = before.isKnown(property);
    return known ? Values.same(null, before.get(property), now) : change == null;
  }

  private static Verdict cleared(String property, @Nullable Object now) {
    return Values.isBlank(now)
        ? Verdict.TRUE
        : Verdict.no("'" + property + "' has a value, " + Values.show(now));
  }

  /** Compared as criteria compare; a value that was equal by those rules before is no new one. */
  private static Verdict becameWanted(Settings settings, Snapshot snapshot) {
    String property = settings.property().name();
    Object wanted = wanted(settings);
    if (wanted == null) {
      return Verdict.no("no value is set to compare '" + property + "' with");
    }
    Condition condition = new Condition(property, Operator.IS, wanted, false);
    Criteria criteria = new Criteria(List.of(new Criteria.Group(List.of(condition))));
    Verdict now = snapshot.test(criteria);
    if (now.holds() && snapshot.before().test(criteria).holds()) {
      return Verdict.no("'" + property + "' was " + Values.show(wanted) + " before");
    }
    return now;
  }

  private static @Nullable Object wanted(Settings settings) {
    PropertyValue value = settings.value();
    return settings.to() == To.SPECIFIC && value != null ? value.value() : null;
  }
}
