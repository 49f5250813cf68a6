// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/**
 * A wanted change of one association; the other end changes with it. One that is as wanted already
 * changes nothing and is no event.
 *
 * @param association which; making one primary takes that from the one that was
 * @param removed whether it shall end
 */
public record AssociationChange(Association association, boolean removed) {
  /** An association that shall be. */
  public static AssociationChange made(Association association) {
    return new AssociationChange(association, false);
  }

  /** An association that shall end. */
  public static AssociationChange ended(RecordRef from, String type, RecordRef to) {
    return new AssociationChange(Association.of(from, type, to), true);
  }
}
