// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.Owner;
import io.runnel.host.RecordRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;

/**
 * What a running step may read. Two equal steps must give equal outcomes for the effects {@code
 * NONE} and {@code RECORD}; they may use nothing else.
 */
@ProviderType
public interface Step {
  /** The enrolled record as it is now, earlier steps of this burst included. */
  Snapshot record();

  /** Answers of earlier steps, by step id and component name. */
  Map<String, Map<String, Object>> answers();

  /** Fields of the event that enrolled the record; empty when enrolled by hand. */
  Map<String, Object> event();

  /** The engine's time; the same for all steps of a burst. */
  Instant now();

  /** Where delays count from: the due time of the last wait, else the enrolment (case B28). */
  Instant anchor();

  /** The workflow's zone. */
  ZoneId zone();

  /** How often this enrolment came to this step, from 1. */
  int visit();

  /** Which try this is, from 1. */
  int attempt();

  /** Key of this effect: equal on every try, on every node, after every crash. */
  String onceKey();

  /**
   * The address of a record that this step will make with {@link Changes#create(RecordRef,
   * java.util.Map)}; its answer and other changes can name it. Equal numbers give equal addresses
   * on every repetition. Only for the effect {@code RECORD}.
   *
   * @param type its object type
   * @param number counts the records that the step makes, from 0
   */
  RecordRef newRecord(String type, int number);

  /** A property of an object type as it is installed now, {@code null} if there is none. */
  @Nullable Property property(String type, String name);

  /**
   * Records that the enrolled record is associated with, as they are now, earlier steps of this
   * burst included: the primary one first, deleted ones left out.
   *
   * @param name an association type or an object type, as the kind's {@code needs} named it
   * @throws IllegalStateException if the kind's {@code needs} did not name it
   */
  default List<Snapshot> associated(String name) {
    return record().associated(name);
  }

  /**
   * Ids of the lists that the record is in.
   *
   * @throws IllegalStateException if the kind's {@code needs} did not ask for them
   */
  default Set<String> lists() {
    return record().lists();
  }

  /**
   * The directory of owners, inactive ones included, by id.
   *
   * @throws IllegalStateException if the kind's {@code needs} did not ask for it
   */
  default List<Owner> owners() {
    throw new IllegalStateException("the kind's needs do not ask for owners");
  }

  /** The log of steps; name {@link #onceKey()} in what is written there. */
  Logger logger();
}
