// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.match;

import io.runnel.engine.publish.Active;
import io.runnel.host.RecordEvent;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Needs;
import io.runnel.rules.document.DocumentCheck;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.workflow.WorkflowDocument.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the triggers that an event may fire, by object type, kind of event, changed property and
 * one equality; its cost grows with the candidates, not with the workflows. Immutable once built.
 */
public final class TriggerIndex {
  private final Map<String, ClauseIndex> byTopic = new HashMap<>();

  private TriggerIndex() {}

  /** Indexes all workflows that are on; one whose trigger kind is not installed is left out. */
  public static TriggerIndex of(Collection<Active> workflows, KindSource kinds) {
    TriggerIndex index = new TriggerIndex();
    for (Active active : workflows) {
      if (active.on()) {
        for (Trigger part : active.plan().document().trigger().parts()) {
          index.add(active, part, kinds);
        }
      }
    }
    return index;
  }

  private void add(Active active, Trigger part, KindSource kinds) {
    int tenant = active.plan().tenant();
    String objectType = active.plan().document().objectType();
    InstalledTrigger kind = kinds.trigger(part.kind()).orElse(null);
    InstalledType type = kinds.type(tenant, objectType).orElse(null);
    if (kind == null || type == null) {
      return;
    }
    Record settings = kind.settings().bind(DocumentCheck.triggerSettings(part)).value();
    if (settings == null) {
      return;
    }
    EventFilter filter = kind.service().listensTo(settings);
    Needs own = kind.service().needs(settings);
    Needs needs = part.criteria() == null ? own : own.and(Needs.of(part.criteria()));
    Candidate candidate = new Candidate(active, part, kind, settings, needs);
    filter
        .kinds()
        .forEach(
            event ->
                byTopic
                    .computeIfAbsent(
                        topic(tenant, objectType, event.name()), key -> new ClauseIndex())
                    .add(candidate, filter.clauses(), type));
  }

  /** Triggers that the event may fire, in order of publication. */
  public List<Candidate> candidates(RecordEvent event, RecordSnapshot snapshot) {
    ClauseIndex index =
        byTopic.get(topic(event.record().tenant(), event.record().type(), event.kind().name()));
    if (index == null) {
      return List.of();
    }
    Set<Candidate> found = new LinkedHashSet<>();
    index.collect(event, snapshot, found);
    List<Candidate> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(candidate -> candidate.active().order()));
    return ordered;
  }

  private static String topic(int tenant, String objectType, String event) {
    return tenant + "/" + objectType + "/" + event;
  }
}
