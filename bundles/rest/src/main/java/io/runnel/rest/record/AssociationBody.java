// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Association;
import io.runnel.host.AssociationChange;
import io.runnel.host.Problem;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or end an association of a record.
 *
 * @param association its type, as the record names it
 * @param type object type of the other record
 * @param id id of the other record
 * @param primary make it the record's first by this type
 * @param remove end it
 */
public record AssociationBody(
    @Nullable String association,
    @Nullable String type,
    @Nullable String id,
    boolean primary,
    boolean remove) {
  AssociationChange from(RecordRef ref) {
    if (association == null || type == null || id == null || type.isEmpty() || id.isEmpty()) {
      String message =
          "send {\"association\": \"contact_company\", \"type\": \"company\", \"id\": \"12\"}";
      throw new Refusal(
          Refusal.Reason.INVALID, message, List.of(Problem.at("/association", message)));
    }
    RecordRef to = new RecordRef(ref.tenant(), type, id);
    return new AssociationChange(new Association(ref, association, to, primary), remove);
  }
}
