// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look saw.
 *
 * @param entries waiting entries, oldest first, the live lane before the bulk lane
 * @param timers due timers, by due time
 * @param effects due effects, by due time
 * @param nextDue earliest due time of a timer or effect that is not due yet
 * @param held how many of the leases are still held; fewer means: acquire again
 * @param uneven whether the node should ask for its share again: another node left or joined; told
 *     only by a look that renews
 * @param revision revision of the publication, so that no statement of its own is needed
 */
public record Look(
    List<InboxEntry> entries,
    List<TimerRow> timers,
    List<OutboxRow> effects,
    @Nullable Instant nextDue,
    int held,
    boolean uneven,
    long revision) {}
