// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.kind.Field;
import io.runnel.kind.Step;
import io.runnel.kind.Surroundings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which record is meant, where it is not the enrolled one (mission row M10).
 *
 * @param step an earlier step: the record that it made
 */
public record Target(
    @Field(
            value = "Made by step",
            options = "steps",
            help = "An earlier step that makes a record: that record is meant.")
        String step) {

  /** Object type of the record that is meant, {@code null} if it cannot be told. */
  static @Nullable String type(@Nullable Target target, Surroundings around) {
    return target == null ? around.objectType() : around.made(target.step());
  }

  /** What is wrong with it, {@code null} if nothing is. */
  static @Nullable Problem problem(@Nullable Target target, String pointer, Surroundings around) {
    if (target == null || around.made(target.step()) != null) {
      return null;
    }
    return Problem.at(
        pointer + "/step",
        "no earlier step '"
            + target.step()
            + "' makes a record; name a step such as record.create that comes before");
  }

  /**
   * The record that is meant.
   *
   * @throws Refusal if there is none
   */
  static RecordRef resolve(@Nullable Target target, Step step) {
    RecordRef enrolled = step.record().ref();
    if (target == null) {
      return enrolled;
    }
    Map<String, Object> answer = step.answers().getOrDefault(target.step(), Map.of());
    if (answer.get("record") instanceof String id
        && answer.get("recordType") instanceof String type) {
      return new RecordRef(enrolled.tenant(), type, id);
    }
    throw new Refusal(
        Refusal.Reason.INVALID, "step '" + target.step() + "' made no record for this enrolment");
  }
}
