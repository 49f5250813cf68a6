// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.host.Change;
import io.runnel.host.RecordEvent;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Needs;
import io.runnel.kind.Property;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.document.DocumentCheck;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.record.TieFacts;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import io.runnel.workflow.WorkflowDocument.Trigger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the part of a workflow's trigger that an event fires. */
final class Matcher {
  private final InstalledKinds kinds;
  private final Records records;

  Matcher(InstalledKinds kinds, Records records) {
    this.kinds = kinds;
    this.records = records;
  }

  /** The first part that fires, {@code null} if none does. */
  @Nullable Trigger fired(Plan plan, RecordEvent event, RecordSnapshot snapshot) {
    if (!plan.document().objectType().equals(event.record().type())) {
      return null;
    }
    RecordSnapshot seen = snapshot.withZone(plan.document().settings().timeZone());
    for (Trigger part : plan.document().trigger().parts()) {
      if (fires(part, event, seen)) {
        return part;
      }
    }
    return null;
  }

  private boolean fires(Trigger part, RecordEvent event, RecordSnapshot plain) {
    InstalledTrigger kind = kinds.trigger(part.kind()).orElse(null);
    if (kind == null) {
      return false;
    }
    Record settings = kind.settings().bind(DocumentCheck.triggerSettings(part)).value();
    if (settings == null) {
      return false;
    }
    Needs own = kind.service().needs(settings);
    Needs needs = part.criteria() == null ? own : own.and(Needs.of(part.criteria()));
    RecordSnapshot snapshot =
        plain.withLinks(
            records.links(plain.ref(), needs, null), records.links(plain.ref(), needs, event));
    if (!passes(kind.service().listensTo(settings), event, snapshot)
        || !kind.service().matches(settings, event, snapshot).holds()) {
      return false;
    }
    boolean testedByKind = kind.settings().components().contains("criteria");
    return testedByKind || part.criteria() == null || snapshot.test(part.criteria()).holds();
  }

  private static boolean passes(EventFilter filter, RecordEvent event, RecordSnapshot snapshot) {
    return filter.kinds().contains(event.kind())
        && (filter.clauses().isEmpty()
            || filter.clauses().stream().anyMatch(clause -> holds(clause, event, snapshot)));
  }

  private static boolean holds(
      EventFilter.Clause clause, RecordEvent event, RecordSnapshot snapshot) {
    boolean changed =
        clause.changed().isEmpty()
            || TieFacts.isTie(event)
            || TieFacts.isOfList(event)
            || event.facts().changes().stream()
                .map(Change::property)
                .anyMatch(clause.changed()::contains);
    return changed && clause.equal().entrySet().stream().allMatch(equal -> equal(equal, snapshot));
  }

  private static boolean equal(Map.Entry<String, Object> wanted, RecordSnapshot snapshot) {
    Property property = snapshot.property(wanted.getKey());
    if (property == null) {
      return false;
    }
    Parsed parsed = Values.parse(property, wanted.getValue());
    return Values.same(property.type(), parsed.value(), snapshot.get(property.name()));
  }
}
