// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.record;

import io.runnel.host.Change;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.Refusal;
import io.runnel.kind.Property;
import io.runnel.rules.document.Nearest;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies edits to a record's properties. Every value must fit its property's type. */
public final class RecordEditor {
  private final InstalledType type;
  private final Map<String, Object> properties;
  private final Map<String, Object> before;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  private RecordEditor(InstalledType type, Map<String, Object> before) {
    this.type = type;
    this.before = before;
    this.properties = new LinkedHashMap<>(before);
  }

  /**
   * What edits come to.
   *
   * @param properties the properties after
   * @param changes those that really differ, with both values
   * @param problems edits that do not fit; if there are any, nothing should be written
   * @param kept what a guard left as it was, in words
   */
  public record Edited(
      Map<String, Object> properties,
      List<Change> changes,
      List<Problem> problems,
      List<String> kept) {}

  /** Applies edits in order. */
  public static Edited edit(
      Map<String, Object> before, InstalledType type, List<RecordEdit> edits) {
    RecordEditor editor = new RecordEditor(type, before);
    for (RecordEdit edit : edits) {
      editor.apply(edit);
    }
    Stages.settle(type, editor.properties, editor.problems);
    return new Edited(editor.properties, editor.changes(), editor.problems, editor.kept);
  }

  private void apply(RecordEdit edit) {
    Property property = type.property(edit.property());
    if (property == null) {
      String near = Nearest.hint(edit.property(), type.properties().keySet());
      problem(edit, type.id() + " has no property '" + edit.property() + "'" + near);
    } else if (property.traits().readOnly()) {
      problem(edit, "property '" + property.name() + "' cannot be written");
    } else {
      try {
        put(edit, property);
      } catch (Refusal refusal) {
        problem(edit, String.valueOf(refusal.getMessage()));
      }
    }
  }

  private void put(RecordEdit edit, Property property) {
    Object old = properties.get(property.name());
    Object wanted =
        switch (edit.operation()) {
          case SET -> edit.value();
          case CLEAR -> null;
          case INCREMENT -> Values.increment(old, number(edit.value()));
          case APPEND -> Values.append(property.type(), old, edit.value());
        };
    Parsed parsed = Values.parse(property, wanted);
    if (parsed.failed()) {
      problem(edit, String.valueOf(parsed.error()));
      return;
    }
    String against = Guards.against(edit.guard(), property, old, parsed.value());
    if (against != null) {
      kept.add(against);
    } else if (parsed.value() == null) {
      properties.remove(property.name());
    } else {
      properties.put(property.name(), parsed.value());
    }
  }

  private static BigDecimal number(@Nullable Object value) {
    try {
      return new BigDecimal(String.valueOf(value).trim());
    } catch (NumberFormatException notANumber) {
      throw new Refusal(Refusal.Reason.INVALID, "'" + value + "' is not a number to add");
    }
  }

  private void problem(RecordEdit edit, String message) {
    problems.add(Problem.at("/properties/" + edit.property(), message));
  }

  private List<Change> changes() {
    return differences(type, before, properties);
  }

  /** Properties that differ, in the type's order. */
  public static List<Change> differences(
      InstalledType type, Map<String, Object> before, Map<String, Object> after) {
    List<Change> changes = new ArrayList<>();
    for (Property property : type.properties().values()) {
      Object old = before.get(property.name());
      Object now = after.get(property.name());
      if (!Values.same(property.type(), old, now)) {
        changes.add(Change.of(property.name(), old, now));
      }
    }
    return changes;
  }
}
