// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.host.Problem.Severity;
import io.runnel.rules.settings.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, where problems can be noted.
 *
 * @param step id of the step it is in, if it is in one
 * @param pointer JSON pointer to it
 * @param problems takes the problems
 */
record Place(@Nullable String step, String pointer, List<Problem> problems) {
  Place below(String member) {
    return new Place(step, Pointer.to(pointer, member), problems);
  }

  Place below(int index) {
    return new Place(step, Pointer.to(pointer, index), problems);
  }

  /** The same place, known to be a step's. */
  Place in(String id) {
    return new Place(id.isEmpty() ? null : id, pointer, problems);
  }

  void error(String message) {
    problems.add(new Problem(step, pointer, message, Severity.ERROR));
  }

  void warning(String message) {
    problems.add(new Problem(step, pointer, message, Severity.WARNING));
  }

  /** Notes problems whose pointers begin here. */
  void addAll(List<Problem> found) {
    found.forEach(problem -> problems.add(problem.within(step, pointer)));
  }
}
