// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/**
 * The answer of a test. What cannot be known counts as false when it is acted on, but is told apart
 * when somebody asks why.
 *
 * @param truth the answer
 * @param reason why, in words that name property and value; may be empty for true
 */
public record Verdict(Truth truth, String reason) {
  /** True, false or unknown. */
  public enum Truth {
    /** Holds. */
    TRUE,
    /** Does not hold. */
    FALSE,
    /** Cannot be known. */
    UNKNOWN
  }

  /** Holds; there is nothing to say. */
  public static final Verdict TRUE = new Verdict(Truth.TRUE, "");

  /** Holds, because. */
  public static Verdict yes(String reason) {
    return new Verdict(Truth.TRUE, reason);
  }

  /** Does not hold, because. */
  public static Verdict no(String reason) {
    return new Verdict(Truth.FALSE, reason);
  }

  /** Cannot be known, because. */
  public static Verdict unknown(String reason) {
    return new Verdict(Truth.UNKNOWN, reason);
  }

  /** Whether it holds; unknown does not. */
  public boolean holds() {
    return truth == Truth.TRUE;
  }
}
