// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import java.time.Instant;

/**
 * What is remembered of a record and a workflow for ever: the one home of "entered once", "one
 * active" and "ever enrolled".
 *
 * @param workflow the workflow
 * @param ref the record
 * @param first first enrolment
 * @param last last enrolment
 * @param count enrolments so far
 * @param active id of the enrolment not ended, 0 if none
 */
public record Entry(
    long workflow, RecordRef ref, Instant first, Instant last, int count, long active) {}
