// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.host.EventKind;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Kind;
import io.runnel.kind.TriggerKind;
import org.osgi.service.component.annotations.Component;

/** Fires when a record comes into being (mission row T9). A restored record is not a new one. */
@Component
@Kind(
    id = "created",
    label = "Record created",
    about = "Takes each new record.",
    category = "Records",
    since = "1.0")
public final class RecordCreated implements TriggerKind<RecordCreated.Settings> {
  /** Nothing to set. */
  public record Settings() {}

  @Override
  public EventFilter listensTo(Settings settings) {
    return EventFilter.of(EventKind.CREATED);
  }
}
