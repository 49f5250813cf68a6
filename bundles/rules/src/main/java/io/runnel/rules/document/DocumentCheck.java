// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.rules.kind.KindSource;
import io.runnel.workflow.WorkflowDocument;
import java.util.List;
import java.util.Map;

/** Checks documents against the kinds installed. */
public final class DocumentCheck {
  private DocumentCheck() {}

  /** Everything that stands in the way of publishing or needs a look. */
  public static List<Problem> check(WorkflowDocument document, KindSource kinds, int tenant) {
    throw new UnsupportedOperationException();
  }

  /** Whether problems stand in the way of publishing: errors always, warnings unless forced. */
  public static boolean blocks(WorkflowDocument document, List<Problem> problems) {
    throw new UnsupportedOperationException();
  }

  /** What a trigger kind's form is bound to: its config and the criteria beside it. */
  public static Map<String, Object> triggerSettings(WorkflowDocument.Trigger trigger) {
    throw new UnsupportedOperationException();
  }

  /** What an action kind's form is bound to: its config and the branches beside it. */
  public static Map<String, Object> stepSettings(WorkflowDocument.Step step) {
    throw new UnsupportedOperationException();
  }
}
