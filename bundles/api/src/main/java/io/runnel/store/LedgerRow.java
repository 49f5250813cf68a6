// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one line of an effect that was carried out or given up; unique by once-key.
 *
 * @param id time-ordered id
 * @param tenant the tenant
 * @param effect the effect as it left the outbox; its {@code attempt} is the last one
 * @param at when the outcome was written
 * @param failure why it was given up, {@code null} if it was carried out
 */
public record LedgerRow(
    long id, int tenant, OutboxRow effect, Instant at, @Nullable String failure) {}
