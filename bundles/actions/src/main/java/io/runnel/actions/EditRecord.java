// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEdit.Guard;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Changes;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Footprint;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Step;
import io.runnel.kind.Surroundings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Changes properties of the enrolled record, or of one that an earlier step made, all in one write
 * (mission rows A13, A14, M10).
 */
@Component
@Kind(
    id = "record.edit",
    label = "Edit record",
    about = "Sets, clears, copies, adds to or appends to properties of a record.",
    category = "Records",
    effect = Effect.RECORD,
    since = "1.0")
public final class EditRecord implements ActionKind<EditRecord.Settings, NoAnswer> {
  /**
   * @param target which record, where a change names none itself; {@code null} for the enrolled one
   * @param set values to set; a blank one clears
   * @param clear properties to make blank
   * @param copy values to copy from the enrolled record, as they were before this step
   * @param increment numbers to add
   * @param append values to add to a text or a multi-select
   */
  public record Settings(
      @Field(value = "Record", optional = true, help = "Without it the enrolled record.")
          @Nullable Target target,
      @Field(value = "Set", optional = true) List<SetProperty> set,
      @Field(value = "Clear", optional = true) List<PropertyName> clear,
      @Field(value = "Copy", optional = true) List<CopyProperty> copy,
      @Field(value = "Increase", optional = true) List<IncrementProperty> increment,
      @Field(value = "Append", optional = true) List<AppendProperty> append) {}

  /** Copies the value of a property of the enrolled record. */
  public record CopyProperty(
      @Field("From") PropertyName from,
      @Field("To") PropertyName to,
      @Field(value = "Record", optional = true) @Nullable Target target,
      @Field(value = "Only", optional = true) @Nullable Guard when) {}

  /** Adds a number, which may be negative; blank counts as 0. */
  public record IncrementProperty(
      @Field("Property") PropertyName property,
      @Field("By") BigDecimal by,
      @Field(value = "Record", optional = true) @Nullable Target target) {}

  /** Adds to a text after a semicolon, or to a multi-select if not yet in it. */
  public record AppendProperty(
      @Field("Property") PropertyName property,
      @Field("Value") PropertyValue value,
      @Field(value = "Record", optional = true) @Nullable Target target) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    try {
      Map<RecordRef, List<RecordEdit>> edits = new LinkedHashMap<>();
      for (PropertyEdit edit : PropertyEdit.all(settings)) {
        RecordRef record = Target.resolve(edit.target(), step);
        edits.computeIfAbsent(record, key -> new ArrayList<>()).add(edit.operation(record, step));
      }
      Changes changes = Changes.NONE;
      for (Map.Entry<RecordRef, List<RecordEdit>> one : edits.entrySet()) {
        changes = changes.edit(one.getKey(), one.getValue());
      }
      return Outcome.done(NoAnswer.NOTHING, changes);
    } catch (Refusal refusal) {
      return Outcome.fail(String.valueOf(refusal.getMessage()));
    }
  }

  @Override
  public @Nullable String propertyType(Settings settings, String pointer, Surroundings around) {
    if (pointer.endsWith("/from")) {
      return around.objectType();
    }
    for (PropertyEdit edit : PropertyEdit.all(settings)) {
      if (pointer.equals(edit.pointer()) || pointer.startsWith(edit.place() + "/")) {
        return Target.type(edit.target(), around);
      }
    }
    return null;
  }

  @Override
  public Footprint footprint(Settings settings) {
    Set<String> reads = new LinkedHashSet<>();
    settings.copy().forEach(copy -> reads.add("record." + copy.from().name()));
    Set<String> writes = new LinkedHashSet<>();
    for (PropertyEdit edit : PropertyEdit.all(settings)) {
      if (edit.target() == null) {
        writes.add("record." + edit.property());
        if (edit.adds()) {
          reads.add("record." + edit.property());
        }
      }
    }
    return new Footprint(Set.copyOf(reads), Set.copyOf(writes), Set.of());
  }

  @Override
  public List<Problem> check(Settings settings) {
    List<PropertyEdit> edits = PropertyEdit.all(settings);
    if (edits.isEmpty()) {
      String message = "nothing to do: give at least one of set, clear, copy, increment, append";
      return List.of(Problem.at("", message));
    }
    List<Problem> problems = new ArrayList<>();
    Map<List<Object>, String> firsts = new LinkedHashMap<>();
    for (PropertyEdit edit : edits) {
      String where = edit.target() == null ? "" : edit.target().toString();
      String first = firsts.putIfAbsent(List.of(edit.property(), where), edit.pointer());
      if (first != null) {
        String message =
            "'" + edit.property() + "' is changed at " + first + " already; keep one of them";
        problems.add(Problem.at(edit.pointer(), message));
      }
    }
    return problems;
  }

  @Override
  public List<Problem> check(Settings settings, Surroundings around) {
    List<Problem> problems = new ArrayList<>();
    for (PropertyEdit edit : PropertyEdit.all(settings)) {
      EditCheck.check(edit, around, problems);
    }
    return problems;
  }
}
