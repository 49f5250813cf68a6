// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import java.util.Map;

/** Reads workflow documents. */
public final class WorkflowCodec {
  private WorkflowCodec() {}

  /** Reads. */
  public static Parsed read(Map<String, Object> json) {
    throw new UnsupportedOperationException();
  }
}
