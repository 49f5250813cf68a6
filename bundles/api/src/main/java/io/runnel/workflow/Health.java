// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the engine does its work, for operators and load balancers. */
@ProviderType
public interface Health {
  /**
   * @param healthy whether everything that must run runs
   * @param problems what is wrong and what to do, in words
   * @param figures counters and gauges by name, for {@code /metrics}
   */
  record Status(boolean healthy, List<String> problems, Map<String, Double> figures) {}

  /** The state now; cheap, asks no database. */
  Status status();
}
