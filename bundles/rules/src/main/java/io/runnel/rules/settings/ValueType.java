// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.util.Map;

/** What a component may be: the closed list of {@link io.runnel.kind.SettingsTypes}. */
sealed interface ValueType
    permits Scalar, ValueType.Choice, ValueType.ListOf, ValueType.Nested, ValueType.Pairs {

  /**
   * An enum.
   *
   * @param constants by the word in documents, in the order declared
   */
  record Choice(Map<String, Object> constants) implements ValueType {}

  /** A list. */
  record ListOf(ValueType element) implements ValueType {}

  /** A record. */
  record Nested(Form form) implements ValueType {}

  /** Free pairs of name and text. */
  record Pairs() implements ValueType {}
}
