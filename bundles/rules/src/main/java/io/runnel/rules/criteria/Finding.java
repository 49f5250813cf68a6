// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.Verdict.Truth;
import io.runnel.rules.value.Text;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Token;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one condition answered.
 *
 * @param condition the condition
 * @param truth its answer
 * @param seen the record's value
 * @param note why it cannot be known; else what its tokens stood for, if it has any
 */
record Finding(Condition condition, Truth truth, @Nullable Object seen, @Nullable String note) {
  private static final int LISTED = 5;

  static Finding unknown(Condition condition, String why) {
    return new Finding(condition, Truth.UNKNOWN, null, why);
  }

  static Finding of(Condition condition, boolean holds, @Nullable Object seen) {
    return new Finding(condition, holds ? Truth.TRUE : Truth.FALSE, seen, null);
  }

  /** With words of its own. */
  static Finding noted(Condition condition, boolean holds, String note) {
    return new Finding(condition, holds ? Truth.TRUE : Truth.FALSE, null, note);
  }

  /** For instance {@code role contains 'man': yes, it is 'woman'}. */
  String reason() {
    String answer =
        switch (truth) {
          case TRUE -> condition.related() == null ? "yes, it is " + words(seen) : "yes";
          case FALSE -> condition.related() == null ? "no, it is " + words(seen) : "no";
          case UNKNOWN -> "not known";
        };
    return asked() + ": " + answer + (note == null ? "" : ", " + note);
  }

  private String asked() {
    if (condition.related() != null) {
      return condition.related().relation().word() + " " + condition.related().id();
    }
    Object value = condition.value();
    String asked = condition.property() + " " + condition.operator().word();
    String wanted = value == null ? "" : " " + words(value);
    return asked + wanted + (condition.onlyKnown() ? ", if it has a value" : "");
  }

  static String words(@Nullable Object value) {
    if (Values.isBlank(value)) {
      return "blank";
    }
    if (value instanceof Token token) {
      return "{{" + token.path() + "}}";
    }
    if (value instanceof List<?> list) {
      String first =
          list.stream().limit(LISTED).map(Finding::words).collect(Collectors.joining(", "));
      int more = list.size() - LISTED;
      return "[" + first + (more > 0 ? " and " + more + " more" : "") + "]";
    }
    boolean bare = value instanceof Number || value instanceof Boolean || value instanceof Temporal;
    return bare ? Values.show(value) : Text.quote(Values.show(value));
  }
}
