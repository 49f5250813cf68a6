// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.text;

import org.jspecify.annotations.Nullable;

/** Looks tokens up. Whether a path exists at all is checked when a workflow is published. */
@FunctionalInterface
public interface Tokens {
  /** Nothing can be looked up. */
  Tokens NONE = path -> null;

  /** The value behind a path such as {@code record.firstname}, {@code null} if it is blank. */
  @Nullable Object value(String path);
}
