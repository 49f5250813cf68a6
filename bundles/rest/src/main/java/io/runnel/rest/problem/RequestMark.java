// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request under way, by which its lines in the log are found. */
public final class RequestMark {
  /** Header in which a caller may give an id, and in which each answer has one. */
  public static final String HEADER = "X-Request-Id";

  /** Its name in lines of the log. */
  public static final String NAME = "request";

  private static final ThreadLocal<String> UNDER_WAY = new ThreadLocal<>();

  private RequestMark() {}

  /** Marks all that this thread does until the answer is closed. */
  public static AutoCloseable put(String id) {
    UNDER_WAY.set(id);
    MDC.put(NAME, id);
    return () -> {
      UNDER_WAY.remove();
      MDC.remove(NAME);
    };
  }

  /** The id, {@code null} outside a request. */
  static @Nullable String now() {
    return UNDER_WAY.get();
  }
}
