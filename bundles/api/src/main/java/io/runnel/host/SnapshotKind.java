// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/** How much of the record an event's snapshot tells. */
public enum SnapshotKind {
  /** Every property; what is missing is blank. */
  FULL,
  /** Some properties; what is missing is unknown. */
  PARTIAL,
  /** The record as it was before it was deleted. */
  LAST,
  /** No snapshot. */
  NONE
}
