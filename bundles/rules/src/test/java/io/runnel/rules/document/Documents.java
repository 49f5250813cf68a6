// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.rules.json.Json;
import io.runnel.workflow.WorkflowDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents of the tests, written with single quotes. */
final class Documents {
  static final String TRIGGER =
      "'trigger': {'kind': 'filter', 'criteria': {'any': [{'all': ["
          + "{'property': 'lifecyclestage', 'op': 'is', 'value': 'lead'}]}]}}";

  private Documents() {}

  static Map<String, Object> json(String text) {
    return Json.readPlain(text.replace('\'', '"'));
  }

  /** A document on contacts with a good trigger. */
  static Map<String, Object> withSteps(String steps) {
    return json(
        "{'schemaVersion': 1, 'objectType': 'contact', " + TRIGGER + ", 'steps': [" + steps + "]}");
  }

  /** A document on contacts with one good step. */
  static Map<String, Object> withTrigger(String trigger) {
    return json(
        "{'schemaVersion': 1, 'objectType': 'contact', 'trigger': "
            + trigger
            + ", 'steps': [{'id': 's1', 'kind': 'delay.for', 'config': {'duration': 'P1D'}}]}");
  }

  static WorkflowDocument read(Map<String, Object> json) {
    Parsed parsed = WorkflowCodec.read(json);
    if (!parsed.problems().isEmpty()) {
      throw new AssertionError(parsed.problems());
    }
    return Objects.requireNonNull(parsed.document());
  }

  /** Problems of a document whose form is good, as {@code step pointer}. */
  static List<Problem> check(Map<String, Object> json) {
    return DocumentCheck.check(read(json), new SampleSource(), 1);
  }

  static List<String> places(List<Problem> problems) {
    return problems.stream().map(problem -> problem.step() + " " + problem.pointer()).toList();
  }

  static List<String> messages(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }
}
