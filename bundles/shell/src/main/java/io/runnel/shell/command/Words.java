// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.command;

import io.runnel.host.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words of fixed sets: constants in lower case. */
public final class Words {
  private Words() {}

  /** The word of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a word, in any case.
   *
   * @param option where the word was given
   * @throws Refusal {@code INVALID} with the words that are possible
   */
  public static <T extends Enum<T>> T read(Class<T> type, String option, String word) {
    for (T constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word)) {
        return constant;
      }
    }
    String possible =
        Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    throw RunnelCommand.invalid(option, "must be one of " + possible + ", not '" + word + "'");
  }
}
