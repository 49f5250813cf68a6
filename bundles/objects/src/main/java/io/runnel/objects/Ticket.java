// SPDX-License-Identifier: Apache-2.0
package io.runnel.objects;

import static io.runnel.kind.PropertyType.INSTANT;
import static io.runnel.kind.PropertyType.OWNER;
import static io.runnel.kind.PropertyType.TEXT;

import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** A question or complaint to be dealt with (mission row O5). */
@Component
@Kind(
    id = "ticket",
    label = "Ticket",
    about = "A question or complaint to be dealt with.",
    category = "CRM",
    since = "1.0")
public final class Ticket implements ObjectType {

  @Override
  public List<Property> properties() {
    List<String> statuses = List.of("New", "Waiting for contact", "Waiting for us", "Closed");
    return List.of(
        Property.of("subject", "Subject", TEXT),
        Property.of("body", "Description", TEXT),
        Property.choice("pipeline", "Pipeline", "Support"),
        Property.stages("status", "Status", "pipeline", Map.of("support", statuses)),
        Property.choice("priority", "Priority", "Low", "Medium", "High", "Urgent"),
        Property.choice("source", "Source", "Email", "Phone", "Chat", "Form"),
        Property.of("due", "Due", INSTANT),
        Property.of("owner", "Owner", OWNER),
        Property.of("team", "Team", TEXT));
  }

  @Override
  public List<String> associations() {
    return List.of("contact", "company", "deal");
  }
}
