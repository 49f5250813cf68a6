// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.EventKind;
import io.runnel.kind.EventFilter;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.workflow.WorkflowDocument.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the trigger, or each part of it.
 *
 * @param installed what is installed
 * @param tokens checks tokens
 * @param type the object type, {@code null} if it is not known
 */
record TriggerCheck(Installed installed, TokenCheck tokens, @Nullable InstalledType type) {

  /** Notes problems; answers whether an enrolling event may have fields that tokens can name. */
  boolean check(Place place) {
    Trigger trigger = installed.document().trigger();
    if (!trigger.kind().equals(Trigger.ANY)) {
      return part(trigger, place);
    }
    boolean events = false;
    List<Trigger> parts = trigger.triggers();
    for (int i = 0; i < parts.size(); i++) {
      events |= part(parts.get(i), place.below("triggers").below(i));
    }
    return events;
  }

  private boolean part(Trigger trigger, Place place) {
    SettingsCheck settings = new SettingsCheck(place, installed, type, tokens);
    if (trigger.criteria() != null) {
      settings.criteria(trigger.criteria(), place.below("criteria"));
    }
    InstalledTrigger kind = installed.trigger(trigger.kind(), place.below("kind"));
    if (kind == null) {
      return true;
    }
    installed.checkType(kind.kind(), place.below("kind"));
    Record value = settings.check(kind.settings(), DocumentCheck.triggerSettings(trigger));
    if (value == null) {
      return true;
    }
    EventFilter filter =
        Installed.ask(
            place.below("config"), EventFilter.NOTHING, () -> kind.service().listensTo(value));
    return filter.kinds().stream().anyMatch(EventKind::isCustom);
  }
}
