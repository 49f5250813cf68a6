// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.KeptEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that comes in from outside.
 *
 * @param entry the entry; exactly one of entry and aside is given
 * @param aside an event to be kept aside instead
 * @param dedupKey key of the event, {@code null} if it has none
 * @param eventId its id
 */
public record Arrival(
    @Nullable InboxEntry entry,
    @Nullable KeptEvent aside,
    @Nullable String dedupKey,
    String eventId) {}
