// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.publish;

import io.runnel.host.Refusal;

/** Workflow ids as people write them. */
public final class WorkflowIds {
  private WorkflowIds() {}

  /** The id as a number; what is no number is no workflow. */
  public static long parse(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException notANumber) {
      throw unknown(id);
    }
  }

  /** The refusal for an id that names no workflow. */
  public static Refusal unknown(String id) {
    return new Refusal(Refusal.Reason.NOT_FOUND, "there is no workflow " + id);
  }
}
