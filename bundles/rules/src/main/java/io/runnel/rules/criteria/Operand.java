// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.PropertyType;
import io.runnel.rules.text.Tokens;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Token;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition compares with: tokens looked up, lists laid flat, values of the property's type.
 *
 * @param values the values, dates of an instant as {@link Day}
 * @param blank path of a token that stands for nothing, {@code null} if none does (case B38)
 * @param error why a value cannot be compared, {@code null} if all can
 * @param tokens whether any value came from a token
 */
record Operand(
    List<Object> values, @Nullable String blank, @Nullable String error, boolean tokens) {

  /** Looks a condition's values up. */
  static Operand of(Condition condition, PropertyType type, Tokens tokens, ZoneId zone) {
    Filling filling = new Filling(type, zone, split(condition.operator(), type));
    Object value = condition.value();
    List<?> parts =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    for (Object part : parts) {
      filling.add(part, tokens);
    }
    return filling.done();
  }

  /** Whether text with semicolons is several options. */
  private static boolean split(Operator operator, PropertyType type) {
    return type == PropertyType.MULTI_SELECT && operator.operand() == Operator.Operand.LIST;
  }

  /** The values as text, for the reason. */
  String shown() {
    return Finding.words(values.size() == 1 ? values.get(0) : values);
  }

  private static final class Filling {
    private final PropertyType type;
    private final ZoneId zone;
    private final boolean split;
    private final List<Object> values = new ArrayList<>();
    private @Nullable String blank;
    private @Nullable String error;
    private boolean tokens;

    Filling(PropertyType type, ZoneId zone, boolean split) {
      this.type = type;
      this.zone = zone;
      this.split = split;
    }

    void add(Object part, Tokens lookup) {
      if (!(part instanceof Token token)) {
        add(part);
        return;
      }
      tokens = true;
      Object value = lookup.value(token.path());
      if (value == null || Values.isBlank(value)) {
        blank = token.path();
      } else {
        add(value);
      }
    }

    private void add(Object raw) {
      if (raw instanceof Collection<?> list) {
        list.forEach(this::add);
      } else if (split && raw instanceof String text && text.indexOf(';') >= 0) {
        List.of(text.split(";")).forEach(this::add);
      } else if (!Values.isBlank(raw)) {
        convert(raw);
      }
    }

    private void convert(Object raw) {
      Parsed parsed = Moment.operand(type, raw, zone);
      Object value = parsed.value();
      if (value != null) {
        values.add(value);
      } else if (error == null) {
        error = parsed.error();
      }
    }

    Operand done() {
      return new Operand(List.copyOf(values), blank, error, tokens);
    }
  }
}
