// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import java.util.Set;

/**
 * Ids of what is installed. A {@link io.runnel.rules.kind.KindSource} that also tells these gets
 * suggestions for misspelt ids.
 */
public interface KindNames {
  /** Ids of the action kinds. */
  Set<String> actions();

  /** Ids of the trigger kinds. */
  Set<String> triggers();

  /** Ids of the object types that a tenant sees. */
  Set<String> types(int tenant);
}
