// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.host.EventKind;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.TriggerKind;
import org.osgi.service.component.annotations.Component;

/**
 * Fires when an event that its sender named itself concerns a record (mission row T4). The event's
 * fields can be read as {@code {{event.<field>}}}.
 */
@Component
@Kind(
    id = "event.custom",
    label = "Event occurs",
    about = "Takes the record of each event with this name, such as form.submitted.",
    category = "Events",
    since = "1.0")
public final class CustomEvent implements TriggerKind<CustomEvent.Settings> {
  /**
   * @param name the event's name without the prefix {@code custom:}
   */
  public record Settings(
      @Field(value = "Event name", help = "As the sender writes it, without custom: before it.")
          String name) {

    /** Takes names with the prefix as well, since that is how events are listed. */
    public Settings {
      name = name.strip();
      if (name.startsWith(EventKind.CUSTOM)) {
        name = name.substring(EventKind.CUSTOM.length());
      }
      if (name.isEmpty()) {
        throw new IllegalArgumentException("name must be an event's name, such as form.submitted");
      }
    }
  }

  @Override
  public EventFilter listensTo(Settings settings) {
    return EventFilter.of(EventKind.custom(settings.name()));
  }
}
