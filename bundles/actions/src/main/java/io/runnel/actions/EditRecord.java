// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
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
import io.runnel.kind.Snapshot;
import io.runnel.kind.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** Changes properties of the enrolled record, all in one write. */
@Component
@Kind(
    id = "record.edit",
    label = "Edit record",
    about = "Sets, clears, copies, adds to or appends to properties of the record.",
    category = "Records",
    effect = Effect.RECORD,
    since = "1.0")
public final class EditRecord implements ActionKind<EditRecord.Settings, NoAnswer> {
  /**
   * @param set values to set; a blank one clears
   * @param clear properties to make blank
   * @param copy values to copy from one property to another, as they were before this step
   * @param increment numbers to add
   * @param append values to add to a text or a multi-select
   */
  public record Settings(
      @Field(value = "Set", optional = true) List<SetProperty> set,
      @Field(value = "Clear", optional = true) List<PropertyName> clear,
      @Field(value = "Copy", optional = true) List<CopyProperty> copy,
      @Field(value = "Increase", optional = true) List<IncrementProperty> increment,
      @Field(value = "Append", optional = true) List<AppendProperty> append) {}

  /** Sets a property. */
  public record SetProperty(
      @Field("Property") PropertyName property, @Field("Value") PropertyValue value) {}

  /** Copies the value of one property to another. */
  public record CopyProperty(@Field("From") PropertyName from, @Field("To") PropertyName to) {}

  /** Adds a number, which may be negative; blank counts as 0. */
  public record IncrementProperty(
      @Field("Property") PropertyName property, @Field("By") BigDecimal by) {}

  /** Adds to a text after a semicolon, or to a multi-select if not yet in it. */
  public record AppendProperty(
      @Field("Property") PropertyName property, @Field("Value") PropertyValue value) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    Snapshot record = step.record();
    List<RecordEdit> edits = new ArrayList<>();
    settings.set().forEach(s -> edits.add(RecordEdit.set(s.property().name(), s.value().value())));
    settings.clear().forEach(name -> edits.add(RecordEdit.set(name.name(), null)));
    for (CopyProperty copy : settings.copy()) {
      String from = copy.from().name();
      if (!record.isKnown(from)) {
        return Outcome.fail("nothing was copied: the value of '" + from + "' is not known");
      }
      edits.add(RecordEdit.set(copy.to().name(), record.get(from)));
    }
    for (IncrementProperty increment : settings.increment()) {
      edits.add(
          new RecordEdit(
              RecordEdit.Operation.INCREMENT, increment.property().name(), increment.by()));
    }
    for (AppendProperty append : settings.append()) {
      edits.add(
          new RecordEdit(
              RecordEdit.Operation.APPEND, append.property().name(), append.value().value()));
    }
    return Outcome.done(NoAnswer.NOTHING, Changes.NONE.edit(record.ref(), edits));
  }

  @Override
  public Footprint footprint(Settings settings) {
    Set<String> reads = new LinkedHashSet<>();
    settings.copy().forEach(copy -> reads.add("record." + copy.from().name()));
    settings.increment().forEach(by -> reads.add("record." + by.property().name()));
    settings.append().forEach(more -> reads.add("record." + more.property().name()));
    Set<String> writes = new LinkedHashSet<>();
    targets(settings).values().forEach(name -> writes.add("record." + name));
    return new Footprint(Set.copyOf(reads), Set.copyOf(writes), Set.of());
  }

  @Override
  public List<Problem> check(Settings settings) {
    Map<String, String> targets = targets(settings);
    if (targets.isEmpty()) {
      String message = "nothing to do: give at least one of set, clear, copy, increment, append";
      return List.of(Problem.at("", message));
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, String> firsts = new LinkedHashMap<>();
    targets.forEach(
        (pointer, name) -> {
          String first = firsts.putIfAbsent(name, pointer);
          if (first != null) {
            String message = "'" + name + "' is changed at " + first + " already; keep one of them";
            problems.add(Problem.at(pointer, message));
          }
        });
    return problems;
  }

  /** Names of the properties written, by pointer into the settings, in the order of writing. */
  private static Map<String, String> targets(Settings settings) {
    Map<String, String> targets = new LinkedHashMap<>();
    addTargets(targets, "/set/%d/property", settings.set().stream().map(SetProperty::property));
    addTargets(targets, "/clear/%d", settings.clear().stream());
    addTargets(targets, "/copy/%d/to", settings.copy().stream().map(CopyProperty::to));
    addTargets(
        targets,
        "/increment/%d/property",
        settings.increment().stream().map(IncrementProperty::property));
    addTargets(
        targets, "/append/%d/property", settings.append().stream().map(AppendProperty::property));
    return targets;
  }

  private static void addTargets(
      Map<String, String> targets, String pointer, Stream<PropertyName> properties) {
    List<PropertyName> names = properties.toList();
    for (int i = 0; i < names.size(); i++) {
      targets.put(pointer.replace("%d", Integer.toString(i)), names.get(i).name());
    }
  }
}
