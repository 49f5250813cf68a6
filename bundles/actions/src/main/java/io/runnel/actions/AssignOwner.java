// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEdit.Guard;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Changes;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Footprint;
import io.runnel.kind.Kind;
import io.runnel.kind.Outcome;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyType;
import io.runnel.kind.Step;
import io.runnel.kind.Surroundings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Gives the record to a user (mission row A18, plain). */
@Component
@Kind(
    id = "owner.assign",
    label = "Assign owner",
    about = "Gives the record to an owner.",
    category = "Records",
    effect = Effect.RECORD,
    since = "1.0")
public final class AssignOwner implements ActionKind<AssignOwner.Settings, AssignOwner.Answer> {
  private static final String OWNER = "owner";

  /**
   * @param owner id of the owner
   * @param property the property that holds the owner; {@code null} for {@code owner}
   * @param overwrite whether an owner who is there already is replaced
   */
  public record Settings(
      @Field(value = "Owner", options = "owners") String owner,
      @Field(value = "Property", optional = true, help = "Without it the property owner.")
          @Nullable PropertyName property,
      @Field(value = "Replace the present owner", optional = true) boolean overwrite) {

    String name() {
      return property == null ? OWNER : property.name();
    }
  }

  /**
   * @param owner who owns the record now
   */
  public record Answer(@Field("Owner") String owner) {}

  @Override
  public Outcome<Answer> run(Settings settings, Step step) {
    Object present = step.record().get(settings.name());
    String owner = present == null || settings.overwrite() ? settings.owner() : present.toString();
    Guard guard = settings.overwrite() ? Guard.ALWAYS : Guard.IF_EMPTY;
    RecordEdit edit = RecordEdit.set(settings.name(), settings.owner()).when(guard);
    return Outcome.done(new Answer(owner), Changes.NONE.edit(step.record().ref(), List.of(edit)));
  }

  @Override
  public Footprint footprint(Settings settings) {
    return new Footprint(Set.of(), Set.of("record." + settings.name()), Set.of());
  }

  @Override
  public List<Problem> check(Settings settings, Surroundings around) {
    Property property = around.property(around.objectType(), settings.name());
    return property != null && property.type() == PropertyType.OWNER
        ? List.of()
        : List.of(
            Problem.at(
                "/property",
                "'%s' of %s holds no owner; name a property of type owner"
                    .formatted(settings.name(), around.objectType())));
  }
}
