// SPDX-License-Identifier: Apache-2.0
package io.runnel.objects;

import static io.runnel.kind.PropertyType.INSTANT;
import static io.runnel.kind.PropertyType.OWNER;
import static io.runnel.kind.PropertyType.TEXT;

import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Something that a person has to do. The property {@code record} holds the key of the record that
 * the task is about, {@code tenant/type/id}.
 */
@Component
@Kind(
    id = "task",
    label = "Task",
    about = "Something that a person has to do, by a certain time.",
    category = "CRM",
    since = "1.0")
public final class Task implements ObjectType {

  @Override
  public List<Property> properties() {
    return List.of(
        Property.of("title", "Title", TEXT),
        Property.of("body", "Notes", TEXT),
        Property.choice("type", "Type", "Todo", "Call", "Email"),
        Property.choice("status", "Status", "Not started", "In progress", "Waiting", "Done"),
        Property.choice("priority", "Priority", "Low", "Medium", "High"),
        Property.of("due", "Due", INSTANT),
        Property.of("owner", "Owner", OWNER),
        Property.of("record", "About", TEXT));
  }
}
