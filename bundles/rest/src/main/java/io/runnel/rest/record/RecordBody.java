// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.Refusal;
import io.runnel.rest.problem.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change a record.
 *
 * @param properties by name; {@code null} clears one
 */
public record RecordBody(@Nullable Map<String, @Nullable Object> properties) {
  /**
   * One edit for each property.
   *
   * @throws Refusal {@code INVALID} if there is no list of properties, or with each value that no
   *     property can have
   */
  List<RecordEdit> edits() {
    if (properties == null) {
      String message = "send {\"properties\": {\"<name>\": <value>}}";
      throw new Refusal(
          Refusal.Reason.INVALID, message, List.of(Problem.at("/properties", message)));
    }
    List<Problem> problems = new ArrayList<>();
    List<RecordEdit> edits = new ArrayList<>();
    properties.forEach(
        (name, value) ->
            edits.add(
                RecordEdit.set(
                    name, JsonValues.read(value, Pointers.member("/properties", name), problems))));
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "some values cannot be stored", problems);
    }
    return edits;
  }
}
