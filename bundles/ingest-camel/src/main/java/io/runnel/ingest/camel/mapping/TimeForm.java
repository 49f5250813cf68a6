// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.kind.PropertyType;
import io.runnel.rules.value.Values;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A way to write a point in time: a word, or a pattern of {@link DateTimeFormatter} in UTC. */
sealed interface TimeForm {
  /** The instant, {@code null} if it is not written so. */
  @Nullable Instant read(Object raw);

  /**
   * The form with a name.
   *
   * @throws IllegalArgumentException if it is neither a word of ours nor a pattern
   */
  static TimeForm of(String name) {
    return switch (name) {
      case "epochMillis" -> new Epoch(Pattern.compile("(-?[0-9]{1,15})"), 1);
      case "epochSeconds" -> new Epoch(Pattern.compile("(-?[0-9]{1,12})"), 1000);
      case "jsonDate" -> new Epoch(Pattern.compile("/Date\\((-?[0-9]{1,15})[+0-9-]{0,6}\\)/"), 1);
      default -> new Written(DateTimeFormatter.ofPattern(name, Locale.ROOT));
    };
  }

  /** ISO 8601 with an offset first, then the others. */
  static @Nullable Instant read(List<TimeForm> forms, Object raw) {
    if (raw instanceof Instant typed) {
      return typed;
    }
    if (raw instanceof String
        && Values.coerce(PropertyType.INSTANT, raw).value() instanceof Instant at) {
      return at;
    }
    for (TimeForm form : forms) {
      Instant read = form.read(raw);
      if (read != null && Values.coerce(PropertyType.INSTANT, read).value() != null) {
        return read;
      }
    }
    return null;
  }

  /**
   * A number since 1970.
   *
   * @param pattern how it is written
   * @param millis how many milliseconds each is
   */
  record Epoch(Pattern pattern, long millis) implements TimeForm {
    @Override
    public @Nullable Instant read(Object raw) {
      boolean scalar = raw instanceof String || raw instanceof BigDecimal;
      Matcher number = pattern.matcher(scalar ? Values.show(raw) : "");
      return number.matches()
          ? Instant.ofEpochMilli(Long.parseLong(number.group(1)) * millis)
          : null;
    }
  }

  /**
   * By a pattern.
   *
   * @param format the pattern
   */
  record Written(DateTimeFormatter format) implements TimeForm {
    @Override
    public @Nullable Instant read(Object raw) {
      try {
        return raw instanceof String text
            ? format.withZone(ZoneOffset.UTC).parse(text, Instant::from)
            : null;
      } catch (DateTimeException other) {
        return null;
      }
    }
  }
}
