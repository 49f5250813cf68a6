// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.util.Optional;

/**
 * How a condition compares (mission rows T19 to T24). A <em>negative</em> operator is true of a
 * blank value, unless the condition asks for records with a value (case B40).
 */
public enum Operator {
  /** Equal; on a multi-select, has the value. */
  IS("is", Operand.ONE, false),
  /** Not equal. */
  IS_NOT("isNot", Operand.ONE, true),
  /** Equal to one of several. */
  IS_ANY_OF("isAnyOf", Operand.LIST, false),
  /** Equal to none of several. */
  IS_NONE_OF("isNoneOf", Operand.LIST, true),
  /** A multi-select that has them all. */
  CONTAINS_ALL("containsAll", Operand.LIST, false),
  /** Text equal letter by letter, or a multi-select with just these. */
  IS_EXACTLY("isExactly", Operand.LIST, false),
  /** Text that holds the given one. */
  CONTAINS("contains", Operand.ONE, false),
  /** Text that begins with the given one. */
  STARTS_WITH("startsWith", Operand.ONE, false),
  /** Text that ends with the given one. */
  ENDS_WITH("endsWith", Operand.ONE, false),
  /** Equal; the word for numbers. */
  EQ("eq", Operand.ONE, false),
  /** Not equal; the word for numbers. */
  NEQ("neq", Operand.ONE, true),
  /** Greater. */
  GT("gt", Operand.ONE, false),
  /** Greater or equal. */
  GTE("gte", Operand.ONE, false),
  /** Less. */
  LT("lt", Operand.ONE, false),
  /** Less or equal. */
  LTE("lte", Operand.ONE, false),
  /** From the first to the second value, both included. */
  BETWEEN("between", Operand.PAIR, false),
  /** Earlier. */
  BEFORE("before", Operand.ONE, false),
  /** Later. */
  AFTER("after", Operand.ONE, false),
  /** Has a value. */
  KNOWN("known", Operand.NONE, false),
  /** Has no value. */
  UNKNOWN("unknown", Operand.NONE, true);

  /** What stands beside an operator. */
  public enum Operand {
    /** Nothing. */
    NONE,
    /** One value. */
    ONE,
    /** A list of values; one value counts as a list of one. */
    LIST,
    /** A list of two values. */
    PAIR
  }

  private final String word;
  private final Operand operand;
  private final boolean negative;

  Operator(String word, Operand operand, boolean negative) {
    this.word = word;
    this.operand = operand;
    this.negative = negative;
  }

  /** The word in documents. */
  public String word() {
    return word;
  }

  /** What stands beside it. */
  public Operand operand() {
    return operand;
  }

  /** Whether it is true of a blank value. */
  public boolean negative() {
    return negative;
  }

  /** The operator with a word. */
  public static Optional<Operator> ofWord(String word) {
    for (Operator operator : values()) {
      if (operator.word.equals(word)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }
}
