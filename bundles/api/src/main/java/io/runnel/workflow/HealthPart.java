// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One part of the product that says how it does. Any bundle may register one as a service; {@code
 * /health} and {@code /metrics} show all that are registered. Asked in HTTP threads, several at
 * once, perhaps every second: answers within milliseconds from what is known, or keeps what a
 * database told for a while. What it throws is shown as a finding of its own. Answers hold no
 * secrets and no values of records.
 */
@ConsumerType
public interface HealthPart {
  /** Its name, one word, for instance {@code hooks}. */
  String name();

  /** What is wrong now; empty when all is well. */
  default List<Finding> findings() {
    return List.of();
  }

  /** Its figures now. */
  default List<Metric> metrics() {
    return List.of();
  }

  /** How bad it is. */
  enum Severity {
    /** The node does its work, but somebody should look. */
    WARNING,
    /** The node does not do its work; a load balancer should send nothing to it. */
    DOWN
  }

  /**
   * @param severity how bad it is
   * @param what what is wrong, one sentence
   * @param remedy what to do, one sentence
   */
  record Finding(Severity severity, String what, String remedy) {
    /** A finding that takes the node out of work. */
    public static Finding down(String what, String remedy) {
      return new Finding(Severity.DOWN, what, remedy);
    }

    /** A finding that somebody should look at. */
    public static Finding warning(String what, String remedy) {
      return new Finding(Severity.WARNING, what, remedy);
    }
  }
}
