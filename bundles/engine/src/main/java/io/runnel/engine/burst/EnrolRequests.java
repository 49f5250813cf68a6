// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.publish.Active;
import io.runnel.engine.publish.Published;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.kind.Changes;
import io.runnel.store.InboxEntry;
import org.jspecify.annotations.Nullable;

/** Steps that ask for an enrolment in another workflow (mission row A11). */
final class EnrolRequests {
  private final Parts parts;
  private final Published published;

  EnrolRequests(Parts parts, Published published) {
    this.parts = parts;
    this.published = published;
  }

  /** Why a request cannot be made, {@code null} if it can. */
  @Nullable String refusal(Run run, Changes.Enrol enrol) {
    Active active = find(enrol);
    if (active == null || active.plan().tenant() != run.plan().tenant()) {
      return "there is no workflow " + enrol.workflow() + " that was published";
    }
    String name = "the workflow '" + active.plan().document().name() + "'";
    if (active.plan().workflow() == run.plan().workflow()) {
      return name + " cannot enrol records in itself";
    }
    if (!active.on()) {
      return name + " is off";
    }
    String type = active.plan().document().objectType();
    return type.equals(enrol.record().type())
        ? null
        : name + " is for " + type + ", not for " + enrol.record().type();
  }

  private @Nullable Active find(Changes.Enrol enrol) {
    try {
      return published.workflow(Long.parseLong(enrol.workflow().strip()));
    } catch (NumberFormatException noId) {
      return null;
    }
  }

  /** The message to the other workflow. */
  InboxEntry entry(Changes.Enrol enrol, Origin origin) {
    InboxEntry.Enrol message =
        new InboxEntry.Enrol(
            Long.parseLong(enrol.workflow().strip()),
            "workflow " + origin.workflow(),
            false,
            origin.depth(),
            String.valueOf(origin.correlationId()));
    return new InboxEntry(parts.ids().next(), enrol.record(), Lane.LIVE, message);
  }
}
