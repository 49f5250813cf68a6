// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.actions.EditRecord.AppendProperty;
import io.runnel.actions.EditRecord.CopyProperty;
import io.runnel.actions.EditRecord.IncrementProperty;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit.Guard;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.Surroundings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks whether changes suit the types of their properties, before anything runs. */
final class EditCheck {
  private static final Set<PropertyType> ADDING = Set.of(PropertyType.NUMBER, PropertyType.MONEY);
  private static final Set<PropertyType> APPENDING =
      Set.of(PropertyType.TEXT, PropertyType.MULTI_SELECT);

  private EditCheck() {}

  static void check(PropertyEdit edit, Surroundings around, List<Problem> problems) {
    Problem wrong = Target.problem(edit.target(), edit.place() + "/target", around);
    if (wrong != null) {
      problems.add(wrong);
      return;
    }
    String type = Target.type(edit.target(), around);
    Property written = type == null ? null : around.property(type, edit.property());
    if (written == null) {
      return; // That there is no such property is said by the form's own check.
    }
    String message = written.traits().readOnly() ? readOnly(written) : suits(edit, written, around);
    if (message != null) {
      problems.add(Problem.at(edit.pointer(), message));
    }
    if (edit.change() instanceof SetProperty set) {
      dates(set.source(), new Place(edit.place(), written), around, problems);
    }
  }

  private static String readOnly(Property written) {
    return "'" + written.name() + "' cannot be written; choose another property";
  }

  private static @Nullable String suits(PropertyEdit edit, Property written, Surroundings around) {
    if (edit.guard() == Guard.FORWARD && written.type() != PropertyType.ENUMERATION) {
      return "'"
          + written.name()
          + "' has no order to go forward in; use this guard for a choice of one, or leave it out";
    }
    if (edit.change() instanceof CopyProperty copy) {
      Property from = around.property(around.objectType(), copy.from().name());
      return from == null ? null : Copies.refusal(from, written);
    }
    if (edit.change() instanceof IncrementProperty && !ADDING.contains(written.type())) {
      return "nothing can be added to '" + written.name() + "', which is no number; set it instead";
    }
    boolean append = edit.change() instanceof AppendProperty;
    return append && !APPENDING.contains(written.type())
        ? "nothing can be appended to '" + written.name() + "', which is no text; set it instead"
        : null;
  }

  /**
   * @param pointer pointer to the entry
   * @param written the property that it sets
   */
  record Place(String pointer, Property written) {}

  /** Looks whether a moment goes into a property that takes one, and is counted from one. */
  static void dates(ValueSource source, Place place, Surroundings around, List<Problem> problems) {
    if (source.mode() == ValueSource.Mode.VALUE) {
      return;
    }
    Property written = place.written();
    if (!takesMoments(written)) {
      problems.add(
          Problem.at(place.pointer() + "/mode", noDate(written) + "; set a value instead"));
    }
    DateOffset date = source.date();
    if (date == null || date.from() == null) {
      return;
    }
    Property from = around.property(around.objectType(), date.from().name());
    if (from != null && from.type() != PropertyType.DATE && from.type() != PropertyType.INSTANT) {
      problems.add(
          Problem.at(
              place.pointer() + "/date/from", noDate(from) + "; count from a date property"));
    }
  }

  private static boolean takesMoments(Property property) {
    return property.type() == PropertyType.DATE
        || property.type() == PropertyType.INSTANT
        || property.type() == PropertyType.TEXT;
  }

  private static String noDate(Property property) {
    return "'"
        + property.name()
        + "' is no date but "
        + property.type().name().toLowerCase(Locale.ROOT);
  }
}
