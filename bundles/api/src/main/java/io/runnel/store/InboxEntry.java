// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.Lane;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to a record's address, consumed by deletion.
 *
 * @param id time-ordered id, the order within the record
 * @param ref the record, which fixes the slot
 * @param lane how urgent
 * @param message what is to be done
 */
public record InboxEntry(long id, RecordRef ref, Lane lane, Message message) {

  /** What an entry asks for. */
  public sealed interface Message {}

  /**
   * Something happened to the record.
   *
   * @param event the event
   */
  public record Occurred(RecordEvent event) implements Message {}

  /**
   * Enrol the record by hand, by another workflow, or because it matched when published.
   *
   * @param workflow the workflow
   * @param by who asked
   * @param existing test the criteria: it is part of "enrol existing"
   * @param depth hops that led here
   * @param chain workflows that led here without a wait, empty if none did
   */
  public record Enrol(long workflow, String by, boolean existing, int depth, String chain)
      implements Message {
    /** That no workflow led to. */
    public Enrol(long workflow, String by, boolean existing) {
      this(workflow, by, existing, 0, "");
    }
  }

  /**
   * Take the record out.
   *
   * @param workflow the workflow
   * @param reason for history
   */
  public record Unenrol(long workflow, String reason) implements Message {}

  /**
   * An effect has its final outcome.
   *
   * @param enrolment the enrolment
   * @param step number of the step in the version
   * @param visit the visit
   * @param answer the kind's answer, {@code null} if it failed
   * @param failure why it failed, {@code null} if it did not
   */
  public record EffectResult(
      long enrolment,
      int step,
      int visit,
      @Nullable Map<String, Object> answer,
      @Nullable String failure)
      implements Message {}

  /**
   * A host has answered what a step wrote to its records.
   *
   * @param result the outcome of the step's effect
   * @param records what the host's records are now: the writes as events of ours, or, with {@code
   *     again}, records as somebody else changed them
   * @param again a record had changed on the other side: run the step again on what it is now
   */
  public record HostAnswered(EffectResult result, List<RecordEvent> records, boolean again)
      implements Message {}

  /**
   * Look at an enrolment again: its kind is back, its workflow is on.
   *
   * @param enrolment the enrolment
   * @param reason for history
   */
  public record Wake(long enrolment, String reason) implements Message {}

  /**
   * Go on with another version at the same step.
   *
   * @param enrolment the enrolment
   * @param version the version
   */
  public record Move(long enrolment, int version) implements Message {}
}
