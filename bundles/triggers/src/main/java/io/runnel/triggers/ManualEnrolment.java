// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import io.runnel.kind.EventFilter;
import io.runnel.kind.Kind;
import io.runnel.kind.TriggerKind;
import org.osgi.service.component.annotations.Component;

/** Never fires: records enter by hand or through the API (mission row T1). */
@Component
@Kind(
    id = "manual",
    label = "By hand only",
    about = "Takes no record by itself; people and programs enrol them.",
    category = "Other",
    since = "1.0")
public final class ManualEnrolment implements TriggerKind<ManualEnrolment.Settings> {
  /** Nothing to set. */
  public record Settings() {}

  @Override
  public EventFilter listensTo(Settings settings) {
    return EventFilter.NOTHING;
  }
}
