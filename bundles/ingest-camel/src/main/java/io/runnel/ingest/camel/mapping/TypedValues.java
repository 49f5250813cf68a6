// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.Problem;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.rules.json.Json;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a host's values into those of the properties they belong to. A value that is not of its
 * property's type becomes a problem; an option that the property does not have does not, since a
 * host may know more of them.
 *
 * @param type the object type
 * @param properties its properties, empty if it is not installed
 * @param forms how the host writes values
 * @param problems gets what is wrong
 */
record TypedValues(
    String type, Map<String, Property> properties, Mapping.Forms forms, List<Problem> problems) {

  /**
   * The value, {@code null} for blank and for what is wrong.
   *
   * @param currency currency of a bare amount, empty if none is known
   * @param pointer where the value is
   */
  @Nullable Object value(String name, @Nullable Object raw, String currency, String pointer) {
    Property property = properties.get(name);
    if (raw == null || Values.isBlank(raw) || isBlank(property, raw)) {
      return null;
    }
    Parsed parsed = property == null ? untyped(raw) : typed(property.type(), raw, currency);
    if (parsed.failed()) {
      String remedy = "; have the host send it so, or take the field out of the hook's fields";
      String message = type + "." + name + " (" + word(property) + "): " + parsed.error() + remedy;
      problems.add(Problem.at(pointer, message));
    }
    return parsed.value();
  }

  /** Some hosts have a word for blank, which means itself only where it is a truth value. */
  private boolean isBlank(@Nullable Property property, Object raw) {
    boolean truth = property != null && property.type() == PropertyType.BOOLEAN;
    return !truth && forms.blank().contains(Values.show(raw));
  }

  private static String word(@Nullable Property property) {
    return property == null ? "untyped" : property.type().name().toLowerCase(Locale.ROOT);
  }

  private Parsed typed(PropertyType type, Object raw, String currency) {
    return switch (type) {
      case INSTANT -> {
        Instant at = TimeForm.read(forms.times(), raw);
        yield at == null ? Values.coerce(type, raw) : Parsed.of(at);
      }
      case DATE -> date(raw);
      case MONEY -> {
        boolean bare = Values.coerce(PropertyType.NUMBER, raw).value() instanceof BigDecimal;
        yield Values.coerce(
            type, bare && !currency.isEmpty() ? Values.show(raw) + " " + currency : raw);
      }
      case BOOLEAN ->
          switch (Values.show(raw)) {
            case "1" -> Parsed.of(true);
            case "0" -> Parsed.of(false);
            default -> Values.coerce(type, raw);
          };
      default -> Values.coerce(type, raw);
    };
  }

  /** A point in time stands for a date if it is the beginning of a day in UTC. */
  private Parsed date(Object raw) {
    Parsed date = Values.coerce(PropertyType.DATE, raw);
    Instant at = date.failed() ? TimeForm.read(forms.times(), raw) : null;
    if (at == null) {
      return date;
    }
    OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
    return utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? Parsed.of(utc.toLocalDate()) : date;
  }

  private static Parsed untyped(Object raw) {
    if (raw instanceof Map<?, ?>) {
      return Parsed.of(Json.writePlain(raw));
    }
    return raw instanceof List<?> ? Values.coerce(PropertyType.MULTI_SELECT, raw) : Parsed.of(raw);
  }
}
