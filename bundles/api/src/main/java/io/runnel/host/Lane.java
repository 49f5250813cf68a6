// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/** How urgent an entry is: a person's single change must not wait behind an import. */
public enum Lane {
  /** Single changes; served first. */
  LIVE,
  /** Imports, back-fills and other floods. */
  BULK
}
