// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in an input.
 *
 * @param step id of the workflow step it is in, if it is in one
 * @param pointer JSON pointer (RFC 6901) into the input
 * @param message what is wrong and what would be right
 * @param severity whether it stops the publishing
 */
public record Problem(@Nullable String step, String pointer, String message, Severity severity) {
  /** How bad it is. */
  public enum Severity {
    /** Must be mended first. */
    ERROR,
    /** May be published if forced. */
    WARNING
  }

  /** An error outside any step. */
  public static Problem at(String pointer, String message) {
    return new Problem(null, pointer, message, Severity.ERROR);
  }

  /** The same problem placed in a step below a pointer. */
  public Problem within(@Nullable String stepId, String prefix) {
    return new Problem(stepId, prefix + pointer, message, severity);
  }
}
