// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Changes;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Footprint;
import io.runnel.kind.Kind;
import io.runnel.kind.Outcome;
import io.runnel.kind.Property;
import io.runnel.kind.Step;
import io.runnel.kind.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Makes a record of any type (mission row A12). For a record that this workflow made itself the
 * engine passes the step over, so that a workflow never feeds itself (case B32).
 */
@Component
@Kind(
    id = "record.create",
    label = "Create record",
    about = "Makes a record of any type; later steps can change it.",
    category = "Records",
    effect = Effect.RECORD,
    since = "1.0")
public final class CreateRecord implements ActionKind<CreateRecord.Settings, CreateRecord.Answer> {
  /**
   * @param type object type of the new record
   * @param set its first values
   */
  public record Settings(
      @Field(value = "Object type", options = "objectTypes") String type,
      @Field(value = "Properties", optional = true) List<NewProperty> set) {}

  /**
   * @param record id of the new record
   * @param recordType its object type
   */
  public record Answer(@Field("Record") String record, @Field("Object type") String recordType) {}

  @Override
  public Outcome<Answer> run(Settings settings, Step step) {
    RecordRef made = step.newRecord(settings.type(), 0);
    Map<String, Object> properties = new LinkedHashMap<>();
    try {
      for (NewProperty one : settings.set()) {
        String name = one.property().name();
        Object value = one.source().read(step, step.property(settings.type(), name));
        if (value != null) {
          properties.put(name, value);
        }
      }
    } catch (Refusal refusal) {
      return Outcome.fail(String.valueOf(refusal.getMessage()));
    }
    return Outcome.done(new Answer(made.id(), made.type()), Changes.NONE.create(made, properties));
  }

  @Override
  public Footprint footprint(Settings settings) {
    return new Footprint(Set.of(), Set.of(), Set.of(settings.type()));
  }

  @Override
  public @Nullable String propertyType(Settings settings, String pointer, Surroundings around) {
    return pointer.endsWith("/from") ? around.objectType() : settings.type();
  }

  @Override
  public List<Problem> check(Settings settings, Surroundings around) {
    if (!around.knowsType(settings.type())) {
      return List.of(Problem.at("/type", "there is no object type '" + settings.type() + "'"));
    }
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < settings.set().size(); i++) {
      NewProperty one = settings.set().get(i);
      String place = "/set/" + i;
      String name = one.property().name();
      Property written = around.property(settings.type(), name);
      if (!names.add(name)) {
        String message = "'" + name + "' is set twice; keep one of them";
        problems.add(Problem.at(place + "/property", message));
      }
      if (written != null && written.traits().readOnly()) {
        String message = "'" + name + "' cannot be written; choose another property";
        problems.add(Problem.at(place + "/property", message));
      }
      if (written != null) {
        EditCheck.dates(one.source(), new EditCheck.Place(place, written), around, problems);
      }
    }
    return problems;
  }
}
