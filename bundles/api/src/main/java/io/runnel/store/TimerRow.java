// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import java.time.Instant;

/**
 * A wait for a time. An enrolment has at most one.
 *
 * @param due when it ends
 * @param enrolment the enrolment
 * @param ref the record, which fixes the slot
 */
public record TimerRow(Instant due, long enrolment, RecordRef ref) {}
