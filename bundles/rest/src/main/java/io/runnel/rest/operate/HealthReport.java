// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.workflow.HealthPart.Finding;
import java.util.List;

/**
 * How it stands.
 *
 * @param status {@code up}, {@code degraded} (it works, but somebody should look) or {@code down}
 * @param problems what is wrong and what to do, in words; empty for those who may not know
 * @param parts the same by part; empty for those who may not know
 */
public record HealthReport(String status, List<String> problems, List<Part> parts) {
  /**
   * @param name the part's name
   * @param status {@code up}, {@code degraded} or {@code down}
   * @param findings what is wrong with it
   */
  public record Part(String name, String status, List<Finding> findings) {}

  /** The words that a status can be, from good to bad. */
  static final List<String> WORDS = List.of("up", "degraded", "down");

  static HealthReport of(List<Part> parts) {
    int worst = parts.stream().mapToInt(part -> WORDS.indexOf(part.status())).max().orElse(0);
    List<String> problems =
        parts.stream()
            .flatMap(part -> part.findings().stream().map(one -> line(part, one)))
            .toList();
    return new HealthReport(WORDS.get(worst), problems, parts);
  }

  private static String line(Part part, Finding finding) {
    return part.name() + ": " + finding.what() + "; " + finding.remedy();
  }

  static Part part(String name, List<Finding> findings) {
    int worst =
        findings.stream().mapToInt(finding -> finding.severity().ordinal() + 1).max().orElse(0);
    return new Part(name, WORDS.get(worst), List.copyOf(findings));
  }

  boolean isDown() {
    return status.equals("down");
  }

  HealthReport withoutDetails() {
    return new HealthReport(status, List.of(), List.of());
  }
}
