// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.RecordEvent;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way for records to enter a workflow. Called in engine threads, often, for many tenants at once:
 * keep no state, block on nothing. A kind with a source of its own hands its events to {@link
 * io.runnel.host.Inbox}.
 *
 * @param <S> settings, a record whose components are the form; a component {@code criteria} of type
 *     {@link io.runnel.workflow.Criteria} receives the trigger's criteria
 */
@ConsumerType
public interface TriggerKind<S extends Record> {
  /** What may make it fire; the key of the engine's index. Asked once per published version. */
  EventFilter listensTo(S settings);

  /**
   * What {@link #matches} reads besides the record; loaded before it is asked. What the trigger's
   * criteria read is loaded without being named here.
   */
  default Needs needs(S settings) {
    return Needs.NONE;
  }

  /**
   * Whether this event makes the record enter. Asked only for events that pass the filter. The
   * trigger's criteria are tested besides, on the same snapshot.
   *
   * @param snapshot the record as of the event; {@link Snapshot#before()} as before it
   */
  default Verdict matches(S settings, RecordEvent event, Snapshot snapshot) {
    return Verdict.TRUE;
  }
}
