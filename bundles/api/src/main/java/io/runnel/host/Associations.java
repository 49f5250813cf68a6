// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import io.runnel.kind.AssociationType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which records belong together, as people and programs see and change it. REST and the shell call
 * it in their own threads; each call is a transaction of its own.
 */
@ProviderType
public interface Associations {
  /**
   * Makes and ends associations, all of them or none; both ends get an event.
   *
   * @param changes at most 1,000
   * @throws Refusal {@code INVALID} with pointers such as {@code /3} for an association type or a
   *     record that is not there; {@code BUSY} if others change the same all the time
   */
  void change(List<AssociationChange> changes, Actor actor);

  /**
   * Associations of a record, by type and address of the other end.
   *
   * @param type an association type as seen from the record, {@code null} for all
   */
  Page<Association> of(RecordRef ref, @Nullable String type, PageRequest page);

  /** Every direction of the association types that the tenant sees. */
  List<AssociationType> types(int tenant);

  /**
   * Defines an association type, or changes the labels of one so defined.
   *
   * @throws Refusal {@code INVALID} with all problems; {@code CONFLICT} if another type has the id
   */
  AssociationType define(int tenant, AssociationType type);
}
