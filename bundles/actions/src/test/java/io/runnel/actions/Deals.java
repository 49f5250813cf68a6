// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.EventKind;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.TriggerKind;
import io.runnel.testkit.scenario.Scenario;
import java.util.List;

/** Deals and notes, and workflows on them. */
final class Deals {
  private Deals() {}

  @Kind(id = "deal", label = "Deal")
  static final class Deal implements ObjectType {
    @Override
    public List<Property> properties() {
      return List.of(
          Property.of("name", "Name", PropertyType.TEXT),
          Property.of("amount", "Amount", PropertyType.NUMBER),
          Property.choice("stage", "Stage", "Open", "Offer", "Won"),
          Property.choices("tags", "Tags", "Hot", "Offer", "Old"),
          Property.of("renewal", "Renewal", PropertyType.DATE),
          Property.of("nextcall", "Next call", PropertyType.INSTANT),
          Property.of("owner", "Owner", PropertyType.OWNER),
          Property.of("words", "Date in words", PropertyType.TEXT),
          new Property(
              "number",
              "Number",
              PropertyType.TEXT,
              List.of(),
              new Property.Traits(false, true, true)));
    }
  }

  @Kind(id = "note", label = "Note")
  static final class Note implements ObjectType {
    @Override
    public List<Property> properties() {
      return List.of(
          Property.of("text", "Text", PropertyType.TEXT),
          Property.of("size", "Size", PropertyType.NUMBER),
          Property.of("day", "Day", PropertyType.DATE));
    }
  }

  @Kind(id = "created", label = "Created")
  static final class Created implements TriggerKind<Created.Settings> {
    record Settings() {}

    @Override
    public EventFilter listensTo(Settings settings) {
      return EventFilter.of(EventKind.CREATED);
    }
  }

  static Scenario scenario() {
    return Scenario.of(
        new Deal(),
        new Note(),
        new Created(),
        new EditRecord(),
        new CreateRecord(),
        new DelayUntil(),
        new Delay(),
        new AssignOwner(),
        new EnrolInWorkflow());
  }

  /** A workflow in Paris on new deals. */
  static String flow(String... steps) {
    return flowOn("deal", steps);
  }

  /** A workflow in Paris on new records of a type. */
  static String flowOn(String type, String... steps) {
    return """
        {'schemaVersion': 1, 'name': 'W', 'objectType': '%s', 'trigger': {'kind': 'created'},
         'steps': [%s], 'settings': {'timeZone': 'Europe/Paris'}}
        """
        .formatted(type, String.join(",", steps));
  }

  static String edit(String id, String config) {
    return "{'id': '%s', 'kind': 'record.edit', 'config': {%s}}".formatted(id, config);
  }
}
