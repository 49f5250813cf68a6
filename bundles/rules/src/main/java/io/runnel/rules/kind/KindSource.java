// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import java.util.Optional;

/** Kinds now installed. Answers may change from call to call, as bundles come and go. */
public interface KindSource {
  /** The action kind with an id, if it is installed and usable. */
  Optional<InstalledAction> action(String id);

  /** The trigger kind with an id, if it is installed and usable. */
  Optional<InstalledTrigger> trigger(String id);

  /** The object type with an id, as the tenant sees it. */
  Optional<InstalledType> type(int tenant, String id);
}
