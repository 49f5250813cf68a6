// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/**
 * That two records belong together, seen from one of them. The other end sees the same association
 * under the inverse of its type (mission row O14: a label is a type of its own).
 *
 * @param from the record it is seen from
 * @param type id of the {@link io.runnel.kind.AssociationType}, for instance {@code
 *     contact_company}
 * @param to the other record
 * @param primary whether {@code to} is the first among those that {@code from} has by this type; at
 *     most one is
 */
public record Association(RecordRef from, String type, RecordRef to, boolean primary) {
  /** One that is not the primary one. */
  public static Association of(RecordRef from, String type, RecordRef to) {
    return new Association(from, type, to, false);
  }
}
