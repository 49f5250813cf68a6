// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.record;

import io.runnel.host.RecordEdit.Guard;
import io.runnel.host.Refusal;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.rules.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a property as it is (mission row M10). */
final class Guards {
  private Guards() {}

  /**
   * Why a guard is against writing, {@code null} if it is not.
   *
   * @throws Refusal {@code INVALID} if the guard does not suit the property
   */
  static @Nullable String against(
      Guard guard, Property property, @Nullable Object old, @Nullable Object wanted) {
    return switch (guard) {
      case ALWAYS -> null;
      case IF_EMPTY -> Values.isBlank(old) ? null : property.name() + " kept: it is not empty";
      case FORWARD -> forward(property, old, wanted);
    };
  }

  private static @Nullable String forward(
      Property property, @Nullable Object old, @Nullable Object wanted) {
    if (property.type() != PropertyType.ENUMERATION) {
      throw new Refusal(
          Refusal.Reason.INVALID,
          "only a choice of one has an order to go forward in; '" + property.name() + "' is none");
    }
    List<String> order = property.options().stream().map(Property.Option::value).toList();
    boolean goesOn = order.indexOf(String.valueOf(wanted)) > order.indexOf(String.valueOf(old));
    return goesOn ? null : property.name() + " kept: the change would not go forward";
  }
}
