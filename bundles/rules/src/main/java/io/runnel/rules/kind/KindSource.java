// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import io.runnel.kind.AssociationType;
import java.util.List;
import java.util.Optional;

/** Kinds now installed. Answers may change from call to call, as bundles come and go. */
public interface KindSource {
  /** The action kind with an id, if it is installed and usable. */
  Optional<InstalledAction> action(String id);

  /** The trigger kind with an id, if it is installed and usable. */
  Optional<InstalledTrigger> trigger(String id);

  /** Every direction of the association types that the tenant sees, without repetitions. */
  default List<AssociationType> associations(int tenant) {
    return List.of();
  }

  /** The object type with an id, as the tenant sees it. */
  Optional<InstalledType> type(int tenant, String id);
}
