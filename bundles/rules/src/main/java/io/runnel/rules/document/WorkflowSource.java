// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.kind.Surroundings;
import java.util.Optional;

/** Workflows that the settings of a draft may name. */
public interface WorkflowSource {
  /** No workflows. */
  WorkflowSource NONE = id -> Optional.empty();

  /** The workflow of the draft's tenant with an id. */
  Optional<Surroundings.Workflow> workflow(String id);
}
