// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Instant;

/**
 * An event that was not decided on.
 *
 * @param id its id in the list
 * @param event the event; for a duplicate only its identity matters
 * @param reason why it is here
 * @param at when it arrived
 */
public record KeptEvent(String id, RecordEvent event, String reason, Instant at) {}
