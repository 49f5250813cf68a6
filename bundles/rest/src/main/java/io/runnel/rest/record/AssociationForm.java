// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Association;
import io.runnel.host.Page;

/**
 * An association as answered, seen from a record.
 *
 * @param association its type, as the record names it
 * @param type object type of the other record
 * @param id id of the other record
 * @param primary whether it is the record's first by this type
 */
public record AssociationForm(String association, String type, String id, boolean primary) {
  static Page<AssociationForm> page(Page<Association> page) {
    return new Page<>(
        page.items().stream()
            .map(
                tie ->
                    new AssociationForm(tie.type(), tie.to().type(), tie.to().id(), tie.primary()))
            .toList(),
        page.next());
  }
}
