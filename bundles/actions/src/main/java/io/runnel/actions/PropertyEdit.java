// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.actions.EditRecord.AppendProperty;
import io.runnel.actions.EditRecord.CopyProperty;
import io.runnel.actions.EditRecord.IncrementProperty;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEdit.Guard;
import io.runnel.host.RecordEdit.Operation;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.kind.Property;
import io.runnel.kind.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change that a step's settings ask for.
 *
 * @param place pointer to it in the settings
 * @param pointer pointer to the name of the property that is changed
 * @param property that name
 * @param target which record, {@code null} for the enrolled one
 * @param change the entry of the settings
 */
record PropertyEdit(
    String place, String pointer, String property, @Nullable Target target, Record change) {

  /** All changes in the order in which they are made. */
  static List<PropertyEdit> all(EditRecord.Settings settings) {
    List<PropertyEdit> edits = new ArrayList<>();
    Target target = settings.target();
    add(edits, settings.set(), "/set", target);
    for (int i = 0; i < settings.clear().size(); i++) {
      String at = "/clear/" + i;
      edits.add(
          new PropertyEdit(
              at, at, settings.clear().get(i).name(), target, settings.clear().get(i)));
    }
    add(edits, settings.copy(), "/copy", target);
    add(edits, settings.increment(), "/increment", target);
    add(edits, settings.append(), "/append", target);
    return edits;
  }

  private static void add(
      List<PropertyEdit> edits, List<? extends Record> changes, String list, @Nullable Target all) {
    for (int i = 0; i < changes.size(); i++) {
      String place = list + "/" + i;
      Record change = changes.get(i);
      if (change instanceof SetProperty set) {
        edits.add(edit(place, set.property().name(), or(set.target(), all), change));
      } else if (change instanceof CopyProperty copy) {
        edits.add(
            new PropertyEdit(
                place, place + "/to", copy.to().name(), or(copy.target(), all), change));
      } else if (change instanceof IncrementProperty by) {
        edits.add(edit(place, by.property().name(), or(by.target(), all), change));
      } else if (change instanceof AppendProperty more) {
        edits.add(edit(place, more.property().name(), or(more.target(), all), change));
      }
    }
  }

  private static PropertyEdit edit(
      String place, String property, @Nullable Target target, Record change) {
    return new PropertyEdit(place, place + "/property", property, target, change);
  }

  private static @Nullable Target or(@Nullable Target own, @Nullable Target all) {
    return own == null ? all : own;
  }

  /** Whether it adds to the value that is there. */
  boolean adds() {
    return change instanceof IncrementProperty || change instanceof AppendProperty;
  }

  /** When to make it. */
  Guard guard() {
    Guard guard =
        change instanceof SetProperty set
            ? set.when()
            : change instanceof CopyProperty copy ? copy.when() : null;
    return guard == null ? Guard.ALWAYS : guard;
  }

  /**
   * What is to be done to the record.
   *
   * @throws Refusal if a value that it needs is not there
   */
  RecordEdit operation(RecordRef record, Step step) {
    Property written = step.property(record.type(), property);
    if (change instanceof SetProperty set) {
      return RecordEdit.set(property, set.source().read(step, written)).when(guard());
    }
    if (change instanceof CopyProperty copy) {
      String from = copy.from().name();
      if (!step.record().isKnown(from)) {
        throw new Refusal(
            Refusal.Reason.INVALID, "nothing was copied: the value of '" + from + "' is not known");
      }
      Object value = Copies.convert(step.record().get(from), written);
      return RecordEdit.set(property, value).when(guard());
    }
    if (change instanceof IncrementProperty increment) {
      return new RecordEdit(Operation.INCREMENT, property, increment.by());
    }
    return change instanceof AppendProperty append
        ? new RecordEdit(Operation.APPEND, property, append.value().value())
        : RecordEdit.set(property, null);
  }
}
