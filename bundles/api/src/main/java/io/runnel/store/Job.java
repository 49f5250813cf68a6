// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.util.Map;

/**
 * A fan-out that goes on where it stopped: it appends entries by key range, a part per commit.
 *
 * @param id its id
 * @param tenant the tenant
 * @param kind enrolExisting, unenrolAll, wakeFrozen, move
 * @param workflow the workflow
 * @param cursor key of the last row done, empty at the start
 * @param done rows done so far
 * @param settings what else it needs
 */
public record Job(
    long id,
    int tenant,
    String kind,
    long workflow,
    String cursor,
    long done,
    Map<String, Object> settings) {}
