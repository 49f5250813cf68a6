// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.rules.value.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which values may be copied to which properties (mission row A14): to the same type, to a text,
 * one choice to several, a date to a moment (midnight UTC) and back (the time is dropped).
 */
final class Copies {
  private static final Map<PropertyType, Set<PropertyType>> FURTHER =
      new EnumMap<>(
          Map.of(
              PropertyType.ENUMERATION, EnumSet.of(PropertyType.MULTI_SELECT),
              PropertyType.DATE, EnumSet.of(PropertyType.INSTANT),
              PropertyType.INSTANT, EnumSet.of(PropertyType.DATE)));

  private Copies() {}

  /** Why a property may not be copied to another, with a remedy; {@code null} if it may. */
  static @Nullable String refusal(Property from, Property to) {
    if (fits(from.type(), to.type())) {
      return null;
    }
    String sources =
        EnumSet.allOf(PropertyType.class).stream()
            .filter(type -> fits(type, to.type()))
            .map(Copies::word)
            .collect(Collectors.joining(", "));
    return "'%s' (%s) cannot be copied to '%s' (%s); copy from a property of type %s"
        .formatted(from.name(), word(from.type()), to.name(), word(to.type()), sources);
  }

  private static boolean fits(PropertyType from, PropertyType to) {
    return from == to
        || to == PropertyType.TEXT
        || FURTHER.getOrDefault(from, Set.of()).contains(to);
  }

  private static String word(PropertyType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value as the other property takes it.
   *
   * @param to the property copied to, {@code null} if it is not known
   */
  static @Nullable Object convert(@Nullable Object value, @Nullable Property to) {
    PropertyType type = to == null ? null : to.type();
    if (value == null || type == null) {
      return value;
    }
    if (type == PropertyType.INSTANT && value instanceof LocalDate day) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (type == PropertyType.DATE && value instanceof Instant instant) {
      return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
    return type == PropertyType.TEXT ? Values.show(value) : value;
  }
}
