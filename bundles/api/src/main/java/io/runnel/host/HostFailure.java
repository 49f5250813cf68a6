// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A host could not do what it was asked. The message is for an operator; it never holds a password,
 * a token or a record's values.
 */
public final class HostFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whether trying again helps. */
  public enum Sort {
    /** It does not answer now; try again later. */
    TRANSIENT,
    /** It wants to be asked less often; try again after the pause. */
    RATE_LIMIT,
    /** It will never do this: refused login, wrong settings, not supported. */
    PERMANENT
  }

  private final Sort sort;
  private final @Nullable Duration retryAfter;

  private HostFailure(
      Sort sort, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.sort = sort;
    this.retryAfter = retryAfter;
  }

  /** It does not answer now. */
  public static HostFailure unreachable(String message, @Nullable Throwable cause) {
    return new HostFailure(Sort.TRANSIENT, message, null, cause);
  }

  /** It wants to be asked less often. */
  public static HostFailure busy(String message, @Nullable Duration retryAfter) {
    return new HostFailure(Sort.RATE_LIMIT, message, retryAfter, null);
  }

  /** It will never do this. */
  public static HostFailure permanent(String message) {
    return new HostFailure(Sort.PERMANENT, message, null, null);
  }

  /** Whether trying again helps. */
  public Sort sort() {
    return sort;
  }

  /** The pause that the host asked for, {@code null} if it named none. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
