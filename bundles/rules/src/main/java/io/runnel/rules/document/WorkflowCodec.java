// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.rules.json.Json;
import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.Workflows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads workflow documents. What the author wrote is kept elsewhere as it is, so reading is strict:
 * what is not understood is a problem. Whether kinds and properties exist is for {@link
 * DocumentCheck}.
 */
public final class WorkflowCodec {
  /** Version of the documents' form. */
  public static final int SCHEMA_VERSION = 1;

  // Some forty branches within branches: more than anybody reads, less than any stack holds.
  private static final int MAX_DEPTH = 200;

  private WorkflowCodec() {}

  /** Reads a document as far as it can be understood. */
  public static Parsed read(Map<String, Object> json) {
    if (depth(json, 1) > MAX_DEPTH) {
      String message = "the document is nested more than " + MAX_DEPTH + " levels deep";
      return new Parsed(null, List.of(Problem.at("", message)));
    }
    int size = Json.writePlain(json).length();
    if (size > Workflows.MAX_DOCUMENT) {
      String message =
          "the document has %d characters; at most %d are allowed"
              .formatted(size, Workflows.MAX_DOCUMENT);
      return new Parsed(null, List.of(Problem.at("", message)));
    }
    List<Problem> problems = new ArrayList<>();
    WorkflowDocument document =
        new DocumentReader().read(new Members(json, new Place(null, "", problems)));
    return new Parsed(document, List.copyOf(problems));
  }

  private static int depth(Object json, int above) {
    Collection<?> parts = List.of();
    if (json instanceof Map<?, ?> map) {
      parts = map.values();
    } else if (json instanceof List<?> list) {
      parts = list;
    }
    int deepest = above;
    for (Object part : parts) {
      if (deepest > MAX_DEPTH) {
        return deepest;
      }
      deepest = Math.max(deepest, part == null ? above : depth(part, above + 1));
    }
    return deepest;
  }
}
